// Trains node-nlp on the words of the services and says what it takes each text for. Reads and writes JSON: {language, words: [{id, text}], texts: […]} in,
// [{id, score}] out. The texts are shown to nobody.
import { NlpManager } from 'node-nlp';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { language, words, texts } = JSON.parse(Buffer.concat(chunks).toString('utf8'));

// Threshold and fallback off: whatever it holds for best counts as its answer.
const manager = new NlpManager({ languages: [language], forceNER: false, autoSave: false, nlu: { log: false, useNoneFeature: false } });
for (const { id, text } of words) manager.addDocument(language, text, id);
await manager.train();

const answers = [];
for (const text of texts) {
  const { classifications } = await manager.process(language, text);
  const best = (classifications ?? []).find(each => each.intent !== 'None');
  answers.push({ id: best?.intent ?? '', score: best?.score ?? 0 });
}

process.stdout.write(JSON.stringify(answers));
