// Holds a conversation through the public client: speaks, loses the socket, speaks on, and gets what it missed.
// Called with the host's address and a token; prints what it was shown, as JSON.
'use strict';

const WebSocket = require('ws');

const sockets = [];
global.XMLHttpRequest = require('xhr2');
global.WebSocket = class extends WebSocket {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
};

const { DirectLine } = require('botframework-directlinejs');

const [, , host, token] = process.argv;
const shown = [];
const statuses = [];
const posted = [];

// random: the client waits three seconds before it comes back, and up to fifteen where chance says so.
const directLine = new DirectLine({ domain: `${host}/v3/directline`, token, random: () => 0 });
directLine.connectionStatus$.subscribe(status => statuses.push(status));
directLine.activity$.subscribe(activity => shown.push(activity));

const until = async text => {
  const deadline = Date.now() + 90_000;
  while (!shown.some(activity => activity.text === text)) {
    if (Date.now() > deadline) throw new Error(`Never shown: ${text}. Shown: ${JSON.stringify(shown)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

const say = text =>
  new Promise((resolve, reject) =>
    directLine.postActivity({ type: 'message', text, from: { id: 'citizen' }, channelData: { clientActivityID: `own-${text}` } }).subscribe(id => {
      posted.push(id);
      resolve(id);
    }, reject)
  );

(async () => {
  await until('welcome');
  await say('hello');
  await until('heard hello');

  sockets.at(-1).terminate();
  await say('still there?');
  await until('heard still there?');

  await say('count');
  await until('count 1');
  directLine.end();
  console.log(JSON.stringify({ shown, statuses, posted, sockets: sockets.length }));
  process.exit(0);
})().catch(error => {
  console.error(error.message);
  process.exit(1);
});
