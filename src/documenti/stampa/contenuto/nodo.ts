import { ASSENTE } from '../../tracciato/segni.ts'
import type { NodoDaStampare, RichiestaStampa } from '../richiesta.ts'
import { toSezioneRilievi } from './rilievi.ts'
import { toBarra } from './scheda.ts'
import { abbrevia, computeLarghezzaCodice, toTesto } from './testo.ts'

/** Prepares the roll-up card of a node above the objectives. */
export const toContenutoNodo = (n: NodoDaStampare, r: Pick<RichiestaStampa, 'conRilievi'>) => ({
  codice: n.codice,
  livello: n.livello,
  breve: abbrevia(n.titolo, 105),
  titolo: toTesto(n.titolo, 110),
  antenati: n.antenati.map((a) => ({
    livello: toTesto(a.livello, 60),
    codice: a.codice,
    titolo: toTesto(a.titolo, 70),
  })),
  avanzamento: toBarra(n.avanzamento),
  sotto: printSotto(n),
  titoloFigli: printTitoloFigli(n),
  conResponsabile: n.figli.some((f) => f.responsabile !== null),
  larghezzaCodice: computeLarghezzaCodice(n.figli.map((f) => f.codice)),
  figli: n.figli.map((f, i) => ({
    numero: String(i + 1),
    codice: f.codice,
    titolo: toTesto(f.titolo, 60),
    responsabile: toTesto(f.responsabile ?? ASSENTE, 22),
    obiettivi: String(f.obiettivi),
    avanzamento: toBarra(f.avanzamento),
  })),
  rilievi: r.conRilievi ? toSezioneRilievi(n.rilievi, true) : null,
})

const printSotto = (n: NodoDaStampare): string => {
  if (n.obiettivi === 0) return 'Nessun obiettivo collegato: avanzamento non noto.'
  const quanti = n.obiettivi === 1 ? '1 obiettivo' : `${n.obiettivi} obiettivi`
  const ignota = toBarra(n.avanzamento).ignota
  return ignota === null ? `media di ${quanti}` : `media di ${quanti}; ${ignota}`
}

/** The children's level when they share one ("OBIETTIVO DI PEG"), else the general words. */
const printTitoloFigli = (n: NodoDaStampare): string => {
  const livelli = new Set(n.figli.map((f) => f.livello))
  const unico = livelli.size === 1 ? [...livelli][0] : null
  return unico ? `IN CUI SI ARTICOLA · ${unico.toLocaleUpperCase('it')}` : 'IN CUI SI ARTICOLA'
}
