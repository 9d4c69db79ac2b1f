import type { Fase, Indicatore } from '../../dominio/scheda/scheda.ts'
import type { Conoscenza } from './conoscenza.ts'
import type { Frontespizio } from './esito.ts'
import { imparaDalleCode, splitCoda } from './fase-coda.ts'
import { type FaseGrezza, type Linea, readFasiTesto } from './fasi-testo.ts'
import { avvistaTipi, type IndicatoreGrezzo, misuraNote, readIndicatoriTesto } from './indicatori-testo.ts'
import { imparaTestate, toIntestazione, toIntestazioneGrezza } from './intestazione-testo.ts'
import { unisci } from './normalizza.ts'
import type { SchedaAperta, SchedaLetta } from './scheda-aperta.ts'
import { dove, estratto, type Segnalatore } from './segnala.ts'
import { imparaTipi } from './tipi.ts'
import { readCentesimi, readGiorno, readValore } from './valori.ts'

/** Reads every card of a document without columns: first what the document teaches, then each card with it. */
export const readTestoSchede = (
  aperte: readonly SchedaAperta[],
  front: Pick<Frontespizio, 'centro'>,
  segnala: Segnalatore,
): SchedaLetta[] => {
  const testate = aperte.map((a) =>
    toIntestazioneGrezza(a.grezza.intestazione, a.grezza.codice, a.sezioni.collegamenti),
  )
  const conTestate = imparaTestate(testate)
  const fasi = aperte.map((a) => readFasiTesto(a.sezioni.fasi.righe))
  const due = testate.filter((t) => t.basso.length === 2)
  const con = imparaDalleCode(
    fasi.flatMap((f) => f.fasi.map((g) => g.coda)),
    {
      persone: due.map((t) => unisci(t.basso[1] ?? []) ?? ''),
      centri: [...due.map((t) => unisci(t.basso[0] ?? []) ?? ''), front.centro?.nome ?? ''],
    },
  )
  const tipi = imparaTipi(aperte.flatMap((a) => avvistaTipi(a.sezioni.indicatori.righe)))
  const notaPiuLarga = aperte.reduce(
    (m, { sezioni: { indicatori: t } }) => Math.max(m, misuraNote(t.righe, tipi, 2 + t.anni.length)),
    0,
  )
  return aperte.map((a, i) => {
    const codice = a.grezza.codice
    const testata = toIntestazione(testate[i] as (typeof testate)[number], conTestate, con.persone)
    if (testata.dubbio !== null)
      segnala.add(
        'dubbio',
        testata.dubbio,
        `Scheda ${codice}, ${dove(a.grezza.prima)}: ${
          testata.dubbio === 'area-assessorato'
            ? "nel testo l'area tematica e l'assessorato sono uniti e non è certo dove si dividono"
            : 'nel testo il centro di responsabilità e il responsabile sono uniti e non è certo dove si dividono'
        }. Controllare, oppure importare il PDF.`,
        {
          ...a.grezza.prima,
          scheda: codice,
          campo: testata.dubbio === 'area-assessorato' ? 'areaTematica' : 'centro',
        },
      )
    const grezze = fasi[i] as (typeof fasi)[number]
    segnalaAvanzi(grezze.avanzi, codice, 'fasi', segnala)
    const anni = a.sezioni.indicatori.anni
    const ind = readIndicatoriTesto(a.sezioni.indicatori.righe, tipi, 2 + anni.length, notaPiuLarga)
    segnalaAvanzi(ind.avanzi, codice, 'indicatori', segnala)
    return {
      descrizione: testata.descrizione ?? '',
      areaTematica: testata.areaTematica,
      assessorato: testata.assessorato,
      direzione: testata.direzione,
      direttore: testata.direttore,
      centro: testata.centro,
      responsabile: testata.responsabile,
      fasi: grezze.fasi.map((f) => toFase(f, codice, con, segnala)),
      indicatori: ind.indicatori.map((g) => toIndicatore(g, codice, anni, segnala)),
    }
  })
}

const segnalaAvanzi = (
  avanzi: readonly Linea[],
  scheda: string,
  campo: 'fasi' | 'indicatori',
  segnala: Segnalatore,
): void => {
  const prima = avanzi[0]
  if (!prima) return
  segnala.add(
    'errore',
    'tabella-non-letta',
    `Scheda ${scheda}, ${dove(prima.riga)}: nella tabella ${campo === 'fasi' ? 'FASI' : 'INDICATORI'} non si riconosce nessuna riga con i suoi numeri ("${estratto(prima.testo)}"…): non è stata letta. Controllare il documento.`,
    { ...prima.riga, scheda, campo },
  )
}

const toFase = (g: FaseGrezza, scheda: string, con: Conoscenza, segnala: Segnalatore): Fase => {
  const sede = (campo: string, riga = g.origine) => ({ segnala, scheda, campo, riga })
  const dubbio = (motivo: string, campo: string, frase: string, riga = g.origine) =>
    segnala.add('dubbio', motivo, `Scheda ${scheda}, ${dove(riga)}: ${frase}`, { ...riga, scheda, campo })
  if (g.unSoloNumero !== null)
    dubbio(
      'un-solo-numero',
      'peso',
      `la fase ha un solo numero (${g.unSoloNumero}) e il testo non dice se è il peso o l'avanzamento: restano sconosciuti entrambi. Completare il dato, oppure importare il PDF.`,
    )
  for (const d of g.dubbi)
    if (d.motivo === 'data-sola')
      dubbio(
        'data-sola',
        'inizioEffettivo',
        `la fase ha una sola data effettiva (${g.effettive[0]}): è stata letta come inizio effettivo. Controllare.`,
        d.riga,
      )
    else
      dubbio(
        'confine-incerto',
        'nota',
        'il testo non dice con certezza dove finisce la nota di una fase e dove comincia la descrizione della successiva. Controllare.',
        d.riga,
      )
  const coda = splitCoda(g.coda, con)
  if (coda.dubbio === 'persona-centro')
    dubbio(
      'persona-centro',
      'responsabile',
      `nella fase "${estratto(g.descrizione.join(' '), 40)}" il testo non distingue con certezza il responsabile dal centro. Controllare.`,
    )
  if (coda.dubbio === 'centro-nota')
    dubbio(
      'centro-nota',
      'centro',
      `nella fase "${estratto(g.descrizione.join(' '), 40)}" il testo non distingue con certezza il centro dalla nota. Controllare.`,
    )
  const una = g.previste.length === 1
  if (una)
    dubbio(
      'data-sola',
      'inizioPrevisto',
      `la fase ha una sola data prevista (${g.previste[0]}) e il testo non dice se è l'inizio o la fine: restano sconosciute entrambe. Completare il dato.`,
    )
  return {
    descrizione: unisci(g.descrizione) ?? '',
    peso: readCentesimi(g.peso, sede('peso')),
    avanzamento: readCentesimi(g.avanzamento, sede('avanzamento')),
    inizioPrevisto: una ? null : readGiorno(g.previste[0] ?? null, sede('inizioPrevisto')),
    finePrevista: una ? null : readGiorno(g.previste[1] ?? null, sede('finePrevista')),
    inizioEffettivo: readGiorno(
      g.effettive[0] ?? null,
      sede('inizioEffettivo', g.rigaEffettive ?? g.origine),
    ),
    fineEffettiva: readGiorno(g.effettive[1] ?? null, sede('fineEffettiva', g.rigaEffettive ?? g.origine)),
    responsabile: coda.responsabile,
    centro: coda.centro,
    nota: coda.nota,
    origine: { pagina: g.origine.pagina, riga: g.origine.riga },
  }
}

const toIndicatore = (
  g: IndicatoreGrezzo,
  scheda: string,
  anni: readonly string[],
  segnala: Segnalatore,
): Indicatore => {
  const sede = (campo: string) => ({ segnala, scheda, campo, riga: g.rigaValori })
  const dubbio = (motivo: string, campo: string, frase: string, riga = g.rigaValori) =>
    segnala.add('dubbio', motivo, `Scheda ${scheda}, ${dove(riga)}: ${frase}`, { ...riga, scheda, campo })
  const passati = g.valori.slice(2)
  const incerto = passati.length > 0 && passati.length < anni.length
  if (g.valori.length === 1)
    dubbio(
      'un-solo-numero',
      'valoreAtteso',
      `l'indicatore ha un solo valore (${g.valori[0]}) e il testo non dice se è l'atteso o il raggiunto: restano sconosciuti entrambi. Completare il dato, oppure importare il PDF.`,
    )
  if (g.valori.length === 0)
    dubbio('valori-mancanti', 'valoreAtteso', "l'indicatore non ha valori leggibili. Completare il dato.")
  if (incerto)
    dubbio(
      'storico-incerto',
      'storico',
      `il testo ha perso la colonna del valore ${passati.join(' e ')}: può essere di ${anni.join(' o ')}. È stato messo sotto ${anni[0]}. Controllare, oppure importare il PDF.`,
    )
  if (g.confineIncerto)
    dubbio(
      'confine-incerto',
      'nota',
      'il testo non dice con certezza dove finisce la nota di un indicatore e dove comincia la descrizione del successivo. Controllare.',
      g.confineIncerto,
    )
  const storico: Record<string, string> = {}
  passati.forEach((v, i) => {
    const anno = anni[i]
    const letto = anno === undefined ? null : readValore(v, sede(`storico.${anno}`))
    if (anno !== undefined && letto !== null) storico[anno] = letto
  })
  const due = g.valori.length >= 2
  return {
    descrizione: unisci(g.descrizione) ?? '',
    tipo: g.tipo,
    valoreAtteso: due ? readValore(g.valori[0] ?? null, sede('valoreAtteso')) : null,
    valoreRaggiunto: due ? readValore(g.valori[1] ?? null, sede('valoreRaggiunto')) : null,
    storico,
    storicoIncerto: incerto,
    nota: unisci(g.nota),
    origine: { pagina: g.origine.pagina, riga: g.origine.riga },
  }
}
