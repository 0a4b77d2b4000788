declare module 'idiomorph' {
  export const Idiomorph: {
    morph(target: Element, content: Element, options: { morphStyle: 'outerHTML' | 'innerHTML'; ignoreActiveValue: boolean }): Node[];
  };
}
