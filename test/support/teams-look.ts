/**
 * How Teams draws cards, as far as a picture needs it: colours, sizes and spacings after the public
 * Teams host configuration. Used by the pictures of our cards only.
 */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly edge: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasis: string;
  readonly field: string;
  readonly track: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    edge: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#b10e1c',
    emphasis: '#f5f5f5',
    field: '#ffffff',
    track: '#d6d6d6',
  },
  dark: {
    page: '#1f1f1f',
    card: '#2d2d2d',
    edge: '#666666',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#aab1fa',
    good: '#54b054',
    warning: '#f2c661',
    attention: '#f1707b',
    emphasis: '#383838',
    field: '#1f1f1f',
    track: '#4a4a4a',
  },
};

const colourPair = (colour: string, subtle: string) => ({ default: colour, subtle });

function containerStyle(palette: Palette, backgroundColor: string) {
  const foregroundColors = {
    default: colourPair(palette.text, palette.subtle),
    dark: colourPair('#242424', '#616161'),
    light: colourPair('#ffffff', '#d6d6d6'),
    accent: colourPair(palette.accent, palette.accent),
    good: colourPair(palette.good, palette.good),
    warning: colourPair(palette.warning, palette.warning),
    attention: colourPair(palette.attention, palette.attention),
  };
  return { backgroundColor, foregroundColors };
}

const letters = {
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

/** The host configuration for the `adaptivecards` renderer. */
export function hostConfigOf(theme: Theme): object {
  const palette = palettes[theme];
  return {
    fontTypes: {
      default: { fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif", ...letters },
      monospace: { fontFamily: "Consolas, 'DejaVu Sans Mono', monospace", ...letters },
    },
    ...letters,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.edge },
    supportsInteractivity: true,
    containerStyles: {
      default: containerStyle(palette, palette.card),
      emphasis: containerStyle(palette, palette.emphasis),
      accent: containerStyle(palette, palette.emphasis),
      good: containerStyle(palette, palette.emphasis),
      warning: containerStyle(palette, palette.emphasis),
      attention: containerStyle(palette, palette.emphasis),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', size: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', size: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'large',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    textBlock: { headingLevel: 2 },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 12,
    },
    table: { cellSpacing: 8 },
  };
}

/** What the host adds around the renderer: the frame of a card, buttons, fields. */
export function pageStyleOf(theme: Theme): string {
  const palette = palettes[theme];
  return `
    body { margin: 0; background: ${palette.page}; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; color: ${palette.text}; }
    #sheet { padding: 12px; box-sizing: border-box; column-gap: 12px; }
    figure { margin: 0 0 12px; break-inside: avoid; }
    figcaption { font-size: 11px; color: ${palette.subtle}; margin: 0 0 3px 2px; }
    .card { background: ${palette.card}; border-radius: 6px; box-shadow: 0 1px 3px rgba(0,0,0,.25); overflow: hidden; }
    .ac-adaptiveCard, .ac-adaptiveCard * { line-height: 1.35; outline: none; }
    .ac-adaptiveCard ol, .ac-adaptiveCard ul { box-sizing: border-box; margin: 0; padding-left: 22px; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-pushButton { font: inherit; font-size: 13px; color: ${palette.text}; background: transparent; border: 1px solid ${palette.edge};
      border-radius: 4px; padding: 5px 11px; max-width: 100%; min-height: 32px; text-align: center; }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #ffffff; }
    .ac-pushButton.style-destructive { color: ${palette.attention}; }
    .ac-input { font: inherit; color: ${palette.text}; background: ${palette.field}; border: 1px solid ${palette.edge};
      border-radius: 4px; box-sizing: border-box; }
    input.ac-input, select.ac-input, textarea.ac-input { padding: 6px 10px; width: 100%; min-width: 0; }
    .ac-input-container .ac-choiceSetInput-expanded, .ac-choiceSetInput-expanded { border: 0; background: transparent; }
    .ac-selectable { cursor: pointer; }
  `;
}
