import { readFileSync } from 'node:fs';
import { GOLDEN_SAMPLES, goldenFile, toGolden } from '../tools/golden/golden';

test.each(GOLDEN_SAMPLES)(
  '%s says what it said when somebody last looked (npm run golden)',
  async (sample) => {
    const expected = JSON.parse(readFileSync(goldenFile(sample), 'utf8')) as Record<string, unknown>;
    expect(JSON.parse(JSON.stringify(await toGolden(sample)))).toEqual(expected);
  },
);
