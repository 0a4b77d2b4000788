// How Web Chat looks here; what its options cannot say stands in page.css.

const ink = '#16282e';
const accent = '#0f4c5c';

export const look = {
  accent,
  backgroundColor: 'transparent',
  primaryFont: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontSizeSmall: '87.5%',
  subtle: '#4d5f66',
  timestampColor: '#4d5f66',

  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#d5dfe1',
  bubbleBorderRadius: 12,
  bubbleTextColor: ink,
  bubbleFromUserBackground: '#dcebee',
  bubbleFromUserBorderColor: '#b9d3d9',
  bubbleFromUserBorderRadius: 12,
  bubbleFromUserTextColor: ink,
  bubbleMaxWidth: 620,
  bubbleMinWidth: 0,
  messageActivityWordBreak: 'break-word',
  markdownExternalLinkIconImage: 'none',

  // A long answer is read from its beginning.
  autoScrollSnapOnPage: true,

  hideUploadButton: true,
  sendBoxHeight: 52,
  sendBoxMaxHeight: 180,
  sendBoxTextWrap: true,
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: '#4d5f66',
  sendBoxButtonColor: accent,
  sendBoxBorderTop: 'solid 1px #d5dfe1',
  // The host takes longer letters than this; the box should not be what stops a citizen.
  maxMessageLength: 100_000,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1.5,
  suggestedActionBorderColor: accent,
  suggestedActionTextColor: accent,
  suggestedActionBackgroundColorOnHover: '#e6f0f2',
  suggestedActionBackgroundColorOnActive: '#d3e5e9',
  suggestedActionHeight: 44,

  groupTimestamp: 300_000,
  transcriptVisualKeyboardIndicatorColor: accent,
  transcriptActivityVisualKeyboardIndicatorColor: accent,
  suggestedActionsVisualKeyboardIndicatorColor: accent
};
