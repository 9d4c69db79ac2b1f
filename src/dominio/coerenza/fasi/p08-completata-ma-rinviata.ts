import { CENTO } from '../../valori/centesimi.ts'
import { findFaseDellIndicatore } from '../attivita.ts'
import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, nomina, perScheda, rilievoFase, rilievoScheda } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { findRinvii, type Rinvio } from '../testo/rinvii.ts'

interface Indizio {
  readonly rinvio: Rinvio
  readonly dove: string
}

/** The postponement that leaves least doubt: one that says it goes beyond the reporting date, else the first. */
const findPiuChiaro = (testo: string, s: SchedaInEsame, diTerzi: boolean): Rinvio | undefined => {
  const rinvii = findRinvii(testo, s.al, diTerzi)
  return rinvii.find((r) => r.oltre) ?? rinvii[0]
}

/** Postponements tied to each phase: in its own note, or in the note of the indicator that measures it. */
const findIndizi = (s: SchedaInEsame): { perFase: Map<number, Indizio>; sciolti: Indizio[] } => {
  const perFase = new Map<number, Indizio>()
  const sciolti: Indizio[] = []
  const { fasi, indicatori } = s.scheda
  for (const [i, f] of fasi.entries()) {
    const rinvio = f.nota === null ? undefined : findPiuChiaro(f.nota, s, false)
    if (rinvio) perFase.set(i, { rinvio, dove: `nota della fase ${i + 1}` })
  }
  for (const [j, x] of indicatori.entries()) {
    const rinvio = x.nota === null ? undefined : findPiuChiaro(x.nota, s, false)
    if (!rinvio) continue
    const indizio = { rinvio, dove: `nota dell'indicatore ${j + 1}` }
    const fase = findFaseDellIndicatore(fasi, x)
    if (fase === null) sciolti.push(indizio)
    else if (!perFase.has(fase)) perFase.set(fase, indizio)
  }
  return { perFase, sciolti }
}

export const p08: Controllo = {
  id: 'P08',
  gravita: 'W',
  altreGravita: ['I'],
  titolo: 'Fase al 100 % mentre un testo parla di rinvio (slitta, rinviata, in attesa, sospesa, posticipata)',
  tace: "se il rinvio è negato, recuperato o resta dentro la data di rendiconto, riguarda altri («alcuni gestori hanno sospeso») o una norma («il rinvio ai futuri contratti»); se ne parla solo lo stato di attuazione è un'informazione, una per scheda",
  esamina: perScheda((s) => {
    const { fasi } = s.scheda
    if (!fasi.some((f) => f.avanzamento === CENTO)) return []
    const { perFase, sciolti } = findIndizi(s)
    const rilievi: Rilievo[] = []
    for (const [i, f] of fasi.entries()) {
      const indizio = perFase.get(i)
      if (f.avanzamento !== CENTO || !indizio) continue
      rilievi.push(
        rilievoFase('P08', s, i, 'avanzamento', {
          gravita: 'W',
          domanda: `La ${nomina('fase', i, f.descrizione)} è al 100 %, ma un testo dice che è rinviata o sospesa: che cosa è stato completato, e che cosa resta da fare?`,
          evidenza: `Avanzamento 100,00; ${indizio.dove}: ${citaTesto(indizio.rinvio.frase)}`,
        }),
      )
    }
    if (rilievi.length > 0 || perFase.size > 0) return rilievi
    const sciolto =
      sciolti[0] ??
      findRinvii(s.narrativa?.testo ?? '', s.al, true).map((rinvio) => ({
        rinvio,
        dove: 'stato di attuazione',
      }))[0]
    if (!sciolto) return []
    return [
      rilievoScheda('P08', s, 'statoDiAttuazione', {
        gravita: 'I',
        domanda:
          'Un testo della scheda parla di un rinvio o di una sospensione, e ci sono fasi al 100 %: il rinvio riguarda una di queste?',
        evidenza: `${sciolto.dove.charAt(0).toUpperCase()}${sciolto.dove.slice(1)}: ${citaTesto(sciolto.rinvio.frase)}`,
      }),
    ]
  }),
}
