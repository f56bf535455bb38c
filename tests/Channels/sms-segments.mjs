// Writes sms-segments.json: what Twilio's own calculator says of these texts.
// Run: node tests/Channels/sms-segments.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(new URL('../../infra/npm/package.json', import.meta.url));
const { SegmentedMessage } = require('sms-segments-calculator');

const times = (text, count) => text.repeat(count);
const texts = [
  '', 'a', 'Hola', 'Hola, ¿cómo estás?', '¡Buenos días, casera!', 'ñandú', 'Ñ é ü ¿ ¡', 'canción', 'S/ 1,200', '@£$¥èéùìòÇ\nØø\rÅå',
  'ΔΦΓΛΩΠΨΣΘΞ', 'ÆæßÉ ¤', '[', ']', '{', '}', '\\', '^', '~', '|', '€', '\f', '`', '´', 'ç', 'Ç', 'ª', 'º', '°', '«hola»', '“hola”', '’', '…', '—',
  'imaynalla kachkanki', "ch'uspa", 'ch’uspa', 'ñuqaqa rantikuni', '\t', '\u001b', '\u00a0', 'línea uno\nlínea dos', 'uno\r\ndos', 'uno\r\ndós',
  '👋', 'Hola 👋', '👩‍🌾', '👨‍👩‍👧‍👦', '🇵🇪', '👍🏽', '1️⃣', 'e\u0301', 'n\u0303', '\ud83d', '\udc4b', 'a\ud83db', '漢字', 'привет', 'مرحبا', '\u200f', '\u202eabc',
  ...[159, 160, 161, 305, 306, 307, 459, 460, 1530, 1600].map(n => times('a', n)),
  ...[69, 70, 71, 133, 134, 135, 201, 202, 1600].map(n => times('á', n)),
  ...[79, 80, 81, 152, 153, 154].map(n => times('€', n)),
  times('a', 159) + '€', times('a', 158) + '€', times('a', 152) + '€' + 'a', times('a', 152) + '€' + times('a', 7), times('a', 152) + '€' + times('a', 152),
  times('a', 152) + '€' + times('a', 151), times('a', 152) + '€' + times('a', 150), times('a', 153) + times('€', 76) + 'a', times('a', 153) + times('€', 76) + 'ab',
  times('á', 69) + '👋', times('á', 68) + '👋', times('á', 66) + '👋' + 'a', times('á', 66) + '👋' + times('a', 66), times('á', 66) + '👋' + times('a', 65), times('á', 66) + '👋' + times('a', 64),
  times('👋', 34), times('👋', 35), times('👋', 36), times('👋', 66), times('👋', 67), times('👋', 68), times('👩‍🌾', 14), times('👩‍🌾', 15), times('🇵🇪', 17), times('🇵🇪', 18), times('🇵🇪', 33),
  times('e\u0301', 35), times('e\u0301', 36), times('e\u0301', 67), 'z' + times('\u0335', 60), 'z' + times('\u0335', 80), 'Z' + times('\u0300\u0301', 40) + 'algo', 'ab' + 'z' + times('\u0335', 80) + 'c',
  times('a\r\n', 60), times('á\r\n', 40), times('á', 66) + '\r\n' + 'b', times('a', 152) + '\r\n' + times('b', 8), times('\u0000', 3), times(' ', 161), times('ñ', 161),
  'Hola, soy el asistente del municipio. Vendo abarrotes en Villa El Salvador y quiero formalizar mi negocio, ¿qué me conviene, el Nuevo RUS o el RER? Respóndeme por favor.',
  'Hola, soy el asistente del municipio. Vendo abarrotes en Villa El Salvador y quiero formalizar mi negocio, ¿que me conviene, el Nuevo RUS o el RER? Responde por favor.',
];

const vectors = texts.map(text => {
  const counted = new SegmentedMessage(text);
  return {
    // A lone surrogate is not JSON that every reader takes: its code units are given instead.
    ...(text.isWellFormed() ? { text } : { utf16: [...Array(text.length).keys()].map(i => text.charCodeAt(i)) }),
    encoding: counted.encodingName,
    segments: counted.segmentsCount,
    units: counted.encodedChars.reduce((sum, character) => sum + character.codeUnits.length, 0),
  };
});
writeFileSync(new URL('sms-segments.json', import.meta.url), '[\n' + vectors.map(v => '  ' + JSON.stringify(v)).join(',\n') + '\n]\n');
console.log(`${vectors.length} vectors`);
