import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { getFoglio, isEsempio, type NomeFoglio } from '../../tracciato/foglio/colonne.ts'
import type { EsitoLettura, Frontespizio } from '../esito.ts'
import { createSegnalatore, estratto, type Segnalatore } from '../segnala.ts'
import type { Cartella } from './cartella.ts'
import { aggiungiFiglie, type SchedaInCorso } from './figlie.ts'
import { listRighe } from './lettore-riga.ts'
import { segnalaFogli } from './stranezze.ts'
import { readTabella, type TabellaLetta } from './tabella.ts'
import { conUnioni } from './unioni.ts'

/** From the sheets to the cards. Never throws on what the sheets hold. */
export const readSchedeDaFogli = (cartella: Cartella): EsitoLettura => {
  const segnala = createSegnalatore()
  segnalaFogli(cartella, segnala)
  const tabelle = new Map<NomeFoglio, TabellaLetta>()
  for (const foglio of cartella.fogli) {
    const t = readTabella(foglio, segnala)
    if (t !== null) tabelle.set(foglio.nome, conUnioni(t, segnala))
  }
  const { viste, ente } = readViste(tabelle.get('Viste'), segnala)
  const esempi = { righe: 0 }
  const schede = readSchede(tabelle.get('Schede'), [...viste.keys()], segnala, esempi)
  for (const nome of ['Fasi', 'Indicatori', 'Stato di attuazione', 'Collegamenti'] as const) {
    const t = tabelle.get(nome)
    if (t !== undefined) aggiungiFiglie(nome, t, schede, segnala, esempi)
  }
  if (esempi.righe > 0)
    segnala.add(
      'nota',
      'righe-di-esempio',
      `${esempi.righe === 1 ? 'Una riga di esempio non è stata letta' : `${esempi.righe} righe di esempio non sono state lette`}: il loro codice comincia per ESEMPIO.`,
    )
  if (schede.length === 0 && tabelle.has('Schede'))
    segnala.add(
      'errore',
      'nessuna-scheda',
      'Nel foglio "Schede" non c’è nessuna scheda: scrivere una riga per obiettivo sotto i titoli, e importare di nuovo.',
      { pagina: tabelle.get('Schede')?.foglio.numero },
    )
  const complete = schede.map(({ scheda }) => scheda as Scheda)
  return {
    formato: 'foglio',
    pagine: cartella.totale,
    frontespizio: toFrontespizio(complete, viste, ente),
    schede: complete,
    segnalazioni: segnala.list(),
    viste: [...viste].map(([codice, titolo]) => ({ codice, titolo: titolo ?? codice })),
  }
}

const toFrontespizio = (
  schede: readonly Scheda[],
  viste: ReadonlyMap<string, string | null>,
  ente: string | null,
): Frontespizio => {
  const usate = new Set([...viste.keys(), ...schede.map((s) => s.vista)].filter((v) => v !== ''))
  const [codice] = usate
  const date = schede.flatMap((s) => s.statoDiAttuazione.map((st) => st.al))
  return {
    titolo: null,
    ente,
    dataElaborazione: null,
    vista: usate.size === 1 && codice !== undefined ? { codice, titolo: viste.get(codice) ?? codice } : null,
    livello: null,
    centro: null,
    al: piuFrequente(date),
  }
}

const piuFrequente = (valori: readonly string[]): string | null => {
  const conteggio = new Map<string, number>()
  for (const v of valori) conteggio.set(v, (conteggio.get(v) ?? 0) + 1)
  return [...conteggio].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const readViste = (
  t: TabellaLetta | undefined,
  segnala: Segnalatore,
): { readonly viste: ReadonlyMap<string, string | null>; readonly ente: string | null } => {
  const viste = new Map<string, string | null>()
  let ente: string | null = null
  if (t === undefined) return { viste, ente }
  for (const riga of listRighe(t, segnala, 'viste', () => null)) {
    const codice = riga.testo('codice')
    if (codice === null) {
      riga.segnala(
        'errore',
        'codice-mancante',
        'manca il codice della vista e la riga non è stata letta. Scriverlo.',
      )
      continue
    }
    if (isEsempio(codice)) continue
    if (viste.has(codice)) {
      riga.segnala(
        'dubbio',
        'vista-ripetuta',
        `la vista "${estratto(codice)}" c’è già; vale la prima riga. Togliere questa.`,
      )
      continue
    }
    viste.set(codice, riga.testo('titolo'))
    const suo = riga.testo('ente')
    if (ente !== null && suo !== null && suo !== ente)
      riga.segnala(
        'dubbio',
        'ente-diverso',
        `l’ente "${estratto(suo)}" non è quello delle righe prima ("${estratto(ente)}"); vale il primo. Un file, un ente.`,
        'ente',
      )
    ente ??= suo
  }
  return { viste, ente }
}

const readSchede = (
  t: TabellaLetta | undefined,
  viste: readonly string[],
  segnala: Segnalatore,
  esempi: { righe: number },
): readonly SchedaInCorso[] => {
  if (t === undefined) return []
  const schede: SchedaInCorso[] = []
  const viste1 = new Set<string>()
  const senza: number[] = []
  for (const riga of listRighe(t, segnala, '', (codice) => codice)) {
    const codice = riga.testo('codice')
    if (codice === null) {
      riga.segnala(
        'errore',
        'codice-mancante',
        'manca il codice della scheda e la riga non è stata letta. Scriverlo.',
      )
      continue
    }
    if (isEsempio(codice)) {
      esempi.righe += 1
      continue
    }
    const vista = riga.testo('vista') ?? (viste.length === 1 ? (viste[0] ?? '') : '')
    if (vista === '') senza.push(riga.numero)
    const chiave = JSON.stringify([vista, codice])
    if (viste1.has(chiave)) {
      riga.segnala(
        'errore',
        'scheda-ripetuta',
        `la scheda "${estratto(codice)}" c’è già in una riga prima e questa non è stata letta. Lasciarne una sola.`,
      )
      continue
    }
    viste1.add(chiave)
    const descrizione = riga.testo('descrizione')
    if (descrizione === null)
      riga.segnala(
        'errore',
        'valore-mancante',
        'la descrizione è vuota. Scrivere che cosa si vuole ottenere.',
        'descrizione',
      )
    schede.push({
      scheda: {
        codice,
        vista,
        descrizione: descrizione ?? '',
        tipo: riga.testo('tipo'),
        areaTematica: riga.testo('areaTematica'),
        assessorato: riga.testo('assessorato'),
        direzione: riga.testo('direzione'),
        direttore: riga.testo('direttore'),
        centro: riga.testo('centro'),
        responsabile: riga.testo('responsabile'),
        centroStampa: riga.testo('centroStampa'),
        collegamenti: [],
        statoDiAttuazione: [],
        fasi: [],
        indicatori: [],
        origine: { pagina: t.foglio.numero, riga: riga.numero },
      },
    })
  }
  if (senza.length > 0)
    segnala.add(
      'dubbio',
      'vista-mancante',
      `Foglio "${t.foglio.scritto}", ${senza.length === 1 ? `riga ${senza[0]}` : `${senza.length} righe (la prima è la ${senza[0]})`}: manca la vista. Scriverla nella colonna "${getFoglio('Schede').colonne[1]?.titolo}", oppure una volta sola nel foglio "Viste".`,
      { pagina: t.foglio.numero, riga: senza[0], campo: 'vista' },
    )
  return schede
}
