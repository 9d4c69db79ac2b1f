import { findEnte } from '../../archivio/query/enti.ts'
import { findCentro } from '../centri.ts'
import type { Contesto } from '../contesto.ts'
import type { Scelta } from '../quadro/filtri.ts'
import type { SintesiScheda } from '../quadro/quadro.ts'

/** Which part of a view is looked at; an empty text or absent is "all". `centro` is a printed name or a code. */
export interface Ambito {
  readonly centro?: string | undefined
  readonly assessorato?: string | undefined
}

/** The cards of a part of the plan, in plan order. */
export const filterAmbito = async (
  ctx: Contesto,
  schede: readonly SintesiScheda[],
  { centro, assessorato }: Ambito,
): Promise<readonly SintesiScheda[]> => {
  const codici = centro ? await listCodici(ctx, centro) : []
  return schede.filter(
    (s) =>
      (!centro || s.centro === centro || (s.centroStampa !== null && codici.includes(s.centroStampa))) &&
      (!assessorato || s.assessorato === assessorato),
  )
}

/** The codes of covers under a unit of the chart; none when it isn't the code of one. */
const listCodici = (ctx: Contesto, centro: string): Promise<readonly string[]> =>
  ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    return ente === null ? [] : ((await findCentro(tx, ente.enteId, centro))?.codici ?? [])
  })

const ORDINE = new Intl.Collator('it', { numeric: true })

/** The values of a field with how many cards carry each, by name. */
export const listScelte = (
  schede: readonly SintesiScheda[],
  campo: 'centro' | 'assessorato' | 'responsabile',
): readonly Scelta[] => {
  const conteggi = new Map<string, number>()
  for (const s of schede) {
    const valore = s[campo]
    if (valore !== null) conteggi.set(valore, (conteggi.get(valore) ?? 0) + 1)
  }
  return [...conteggi]
    .map(([valore, quante]) => ({ valore, schede: quante }))
    .sort((a, b) => ORDINE.compare(a.valore, b.valore))
}
