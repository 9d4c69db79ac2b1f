import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type DifettoRuolo, findDifettoRuolo, RUOLI_CONFERIBILI } from '../../dominio/accesso/ruoli.ts'
import type { Ruolo } from '../../dominio/permessi/attore.ts'
import type { OpzioniOidc } from './oidc.ts'

const AMBITO = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('ente') }),
  z.object({ tipo: z.literal('centri'), codici: z.array(z.string()) }),
  z.object({ tipo: z.literal('schede'), vista: z.string(), codici: z.array(z.string()) }),
  z.object({ tipo: z.literal('assessorati'), nomi: z.array(z.string()) }),
])
const MAPPA = z.object({
  attributo: z.string().min(1),
  ruoli: z.record(
    z.string(),
    z.object({
      ruolo: z.enum(RUOLI_CONFERIBILI as [Ruolo, ...Ruolo[]]),
      ambito: AMBITO.default({ tipo: 'ente' }),
    }),
  ),
})

/**
 * The identity provider that the environment names (OBIETTIVO_OIDC and those beside it); null when it names none.
 * Throws a sentence on what is missing or can't be read.
 */
export const loadOidc = async (
  ambiente: Readonly<Record<string, string | undefined>>,
): Promise<OpzioniOidc | null> => {
  const emittente = ambiente.OBIETTIVO_OIDC
  if (emittente === undefined || emittente === '') return null
  if (!URL.canParse(emittente))
    throw new Error('OBIETTIVO_OIDC deve essere l’indirizzo del sistema di identità.')
  const clientId = ambiente.OBIETTIVO_OIDC_ID ?? ''
  const file = ambiente.OBIETTIVO_OIDC_SEGRETO_FILE
  const segreto = file ? (await readFile(file, 'utf8')).trim() : (ambiente.OBIETTIVO_OIDC_SEGRETO ?? '')
  if (clientId === '' || segreto === '')
    throw new Error(
      'Con OBIETTIVO_OIDC servono OBIETTIVO_OIDC_ID e OBIETTIVO_OIDC_SEGRETO (o OBIETTIVO_OIDC_SEGRETO_FILE).',
    )
  return {
    emittente,
    clientId,
    segreto,
    nome: ambiente.OBIETTIVO_OIDC_NOME || new URL(emittente).hostname,
    ...(await loadMappa(ambiente.OBIETTIVO_OIDC_RUOLI)),
  }
}

const loadMappa = async (file: string | undefined): Promise<Pick<OpzioniOidc, 'attributo' | 'ruoli'>> => {
  if (file === undefined || file === '') return { attributo: null, ruoli: {} }
  const letta = MAPPA.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!letta.success)
    throw new Error(`Il file dei ruoli ${file} non ha la forma attesa: ${z.prettifyError(letta.error)}`)
  for (const [valore, r] of Object.entries(letta.data.ruoli)) {
    const difetto: DifettoRuolo | null = findDifettoRuolo({ ...r, titolo: 'titolare', dal: null, al: null })
    if (difetto !== null)
      throw new Error(`Nel file dei ruoli ${file} «${valore}» non si può dare: ${difetto}.`)
  }
  return letta.data
}
