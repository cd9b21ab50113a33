import { eventually, highlighted, inBothBrowsers, plain } from './stage';

inBothBrowsers('the quotations of an article', (stage) => {
  const speakers = async () => {
    const popup = await stage().browser.popup();
    await popup.click('#tab-quotes');
    return popup.evaluate(() =>
      [...document.querySelectorAll('.speaker')].map((group) => ({
        name: group.querySelector('h2')?.textContent ?? '',
        share: group.querySelector('.speaker-share')?.textContent ?? '',
        said: [...group.querySelectorAll('.quote-text')].map((quote) => quote.textContent ?? ''),
        indirect: group.querySelectorAll('.indirect').length,
      })),
    );
  };

  test('an interview: the one who is asked speaks most', async () => {
    const page = await stage().open('/fr/entretien-maire.html');
    const popup = await stage().click(page);
    const groups = await speakers();
    expect(groups[0]?.name).toBe('Hélène Marrec');
    expect(Number.parseInt(groups[0]?.share ?? '', 10)).toBeGreaterThan(50);
    await popup.click('.row.quote');
    await eventually(
      'the words are shown',
      async () => (await highlighted(page, 'deja-lu-flash')).length === 1,
    );
    await popup.click('.chip.quote');
    await eventually('all are marked', async () => (await highlighted(page, 'deja-lu-quote')).length > 5);
    await popup.close();
    await page.close();
  });

  test('a quotation over several paragraphs is one utterance', async () => {
    const page = await stage().open('/fr/enquete-eau.html');
    await stage().click(page);
    const groups = await speakers();
    const lavigne = groups.find((group) => group.name === 'Odile Lavigne');
    expect(lavigne?.said).toHaveLength(1);
    expect(plain(lavigne?.said[0])).toMatch(/^J’ai commencé .* le climat n’a pas de compteur/u);
    await (await stage().browser.popup()).close();
    await page.close();
  });

  test('a repeated quotation counts once, reported speech is told apart', async () => {
    const page = await stage().open('/fr/rachat-helionis.html');
    await stage().click(page);
    const groups = await speakers();
    const valmorin = groups.find((group) => group.name === 'Claire Valmorin');
    expect(valmorin?.said.map(plain)).toContain('Non merci');
    expect(valmorin?.said.filter((words) => plain(words) === 'Non merci')).toHaveLength(1);
    expect(groups.reduce((sum, group) => sum + group.indirect, 0)).toBeGreaterThan(0);
    expect(await stage().browser.consoleErrors()).toEqual([]);
    await (await stage().browser.popup()).close();
  });
});
