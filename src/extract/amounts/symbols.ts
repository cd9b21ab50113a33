import { words } from '../../text/phrases';

/** Unit symbols, in the case in which they are printed; a row gives the canonical one, then its other spellings. */
const ROWS =
  'km Km KM|hm|m|dm|cm|mm|µm μm um|nm|m² m2|km² km2|cm² cm2|mm²|m³ m3|cm³ cm3 cc|ha|l L|hl hL|cl cL|dl dL|ml mL|µl μl|' +
  'g gr|kg Kg KG kgs|mg|µg μg ug|t T|kt|Mt|Gt|h hr hrs|min mins|s sec secs|ms|W|kW KW|MW|GW|TW|Wh|kWh KWh kwh|MWh|GWh|TWh|' +
  'V|kV|mV|Hz|kHz|MHz|GHz|J|kJ|MJ|GJ|Pa|hPa|bar|o|ko Ko|Mo|Go|To|Po|kB KB kb|MB mb|GB gb|TB tb|PB|Mb|Gb|Mbit|Gbit|Mbps|Gbps|' +
  'ft|lb lbs|oz|mi|yd yds|mph|km/h kmh kph kmph|dB|eV|keV|MeV|GeV|TeV|Gy|mGy|Sv|mSv|hp|kcal|cal|bbl|boe|ppm';

/** Symbols to their canonical form. One-letter ones and those that are words stand here too: the caller checks where they stand. */
export const symbols: ReadonlyMap<string, string> = new Map(
  ROWS.split('|').flatMap((row) => {
    const [canonical = '', ...others] = row.split(' ');
    return [canonical, ...others].map((symbol): [string, string] => [symbol, canonical]);
  }),
);

/** Units that may follow a slash ("µg/l", "km/h"), and the lengths that a glued 2 or 3 raises ("km2"). */
export const denominators = words(
  'h s min l L m m² m³ km km² kg g t ml ha kWh MWh ms cm³ dl hr an jour yr year hour day',
);
export const lengths = words('m km cm mm dm ft mi yd inch');

/** Units whose parts may follow ("2 h 15 min", "5 ft 2 in"): the part's symbol and how many make the whole. */
export const parts: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map<
  string,
  readonly [string, number]
>([
  ['h', ['min', 60]],
  ['min', ['s', 60]],
  ['ft', ['inch', 12]],
]);
