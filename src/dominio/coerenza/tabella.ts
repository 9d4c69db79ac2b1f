import { CONTROLLI } from './controlli.ts'
import type { Controllo } from './controllo.ts'

const FAMIGLIE: Readonly<Record<string, string>> = {
  S: 'Struttura',
  P: 'Fasi',
  I: 'Indicatori',
  N: 'Stato di attuazione',
  X: "Tra i campi e nell'insieme",
}

const cella = (t: string): string => t.replaceAll('|', '\\|').replaceAll('\n', ' ')

const riga = (c: Controllo): string =>
  `| ${c.id} | ${[c.gravita, ...(c.altreGravita ?? [])].join(', ')} | ${cella(c.titolo)} | ${cella(c.tace)} |`

/** The page `docs/controlli.md`, written from the registry; a spec keeps the file equal to it. */
export const printTabellaControlli = (): string => {
  const famiglie = Object.entries(FAMIGLIE).map(([lettera, nome]) => {
    const suoi = CONTROLLI.filter((c) => c.id.startsWith(lettera))
    return [
      `## ${nome}`,
      '',
      '| Regola | Gravità | Che cosa chiede | Quando tace |',
      '| --- | --- | --- | --- |',
      ...suoi.map(riga),
      '',
    ]
  })
  return [
    '# I controlli di coerenza',
    '',
    '<!-- Scritto da `node scripts/docs-controlli.ts` a partire dal registro dei controlli: non modificare a mano. -->',
    '',
    'Un rilievo è una domanda al responsabile della scheda, con ciò che sulla scheda la fa nascere: pagina, riga e valori',
    'come sono stampati. Non è un voto e non è una colpa: chi risponde può avere ragione, e un obiettivo di mantenimento è',
    'legittimo.',
    '',
    '- **E** errore: il dato manca o contraddice un altro. Con `controlla --rigoroso` il comando finisce con 1.',
    '- **W** avviso: il dato è possibile ma fa sorgere una domanda.',
    '- **I** informazione: raggruppata, nascosta se non la si chiede.',
    '',
    'Gli identificativi sono stabili; i numeri che mancano nella serie sono voluti. Ciò che una fonte non può dire non è',
    'un rilievo: la regola risulta «non applicabile», con il motivo.',
    '',
    'La data di rendiconto è quella indicata con `--al`; altrimenti quella dello stato di attuazione della scheda; altrimenti',
    "il 31/12 dell'anno dell'obiettivo. Un anno in cui nessuna scheda porta avanzamenti, risultati, date effettive o stato di",
    'attuazione è un piano, non un rendiconto: ciò che il rendiconto deve non gli viene chiesto.',
    '',
    ...famiglie.flat(),
  ].join('\n')
}
