/** Colours of the pictures: those of the light theme, and three tones of paper for the panel of a map. */
export const socialColours = {
  paper: '#fbfaf7',
  ink: '#1a1a18',
  quiet: '#66635c',
  rule: '#d9d4c9',
  land: '#e9e4d9',
  harm: '#b3261e',
  call: '#0b5d66',
  paleCall: '#9cc4c6',
  sea: '#f1ede4',
  panelLand: '#e0d9ca',
  panelOwn: '#cdc3ae',
} as const;
