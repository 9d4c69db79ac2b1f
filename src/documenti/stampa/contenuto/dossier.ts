import { type DatiProva, printProva } from '../../../dominio/prove/prova.ts'
import { printData } from '../../../dominio/valori/data.ts'
import { giornoDi } from '../../../dominio/valori/giorno.ts'
import { ASSENTE } from '../../tracciato/segni.ts'
import type { Dossier, ProvaDaStampare } from '../richiesta.ts'
import { toTesto } from './testo.ts'

const LARGA = 120
const CAPIENZE = { prova: 48, dove: 56 } as const
const TIPI: Readonly<Record<DatiProva['tipo'], string>> = {
  atto: 'Atto',
  link: 'Collegamento',
  file: 'File',
}

/** What stands beside a card, as the template lays it out; what isn't there has no section. */
export const toDossier = ({ criticita, esonero, prove }: Partial<Dossier>) => ({
  esonero: esonero ? [toCoppia('Perché', esonero.motivo), toCoppia('Chi l’ha deciso', esonero.chi)] : null,
  criticita: criticita
    ? [
        toCoppia('Causa', criticita.causa),
        toCoppia('Rimedio', criticita.rimedio),
        toCoppia('Chi se ne occupa', criticita.chi),
      ]
    : null,
  prove: (prove ?? []).map(toRigaProva),
})

const toCoppia = (etichetta: string, testo: string | null) => ({
  etichetta,
  paragrafi: (testo ?? ASSENTE).split(/\n+/).map((p) => toTesto(p, LARGA)),
})

const toRigaProva = ({ oggetto, dati, sha256, aggiuntaIl }: ProvaDaStampare) => ({
  riguarda: oggetto.indice === null ? 'Scheda' : `${NOMI[oggetto.tipo]} ${oggetto.indice + 1}`,
  tipo: TIPI[dati.tipo],
  prova: toTesto(printProva(dati), CAPIENZE.prova),
  dove: toTesto(
    dati.tipo === 'file' ? `SHA-256 ${sha256 ?? ASSENTE}` : (dati.link ?? ASSENTE),
    CAPIENZE.dove,
  ),
  aggiunta: printData(giornoDi(aggiuntaIl)),
})

const NOMI = { scheda: 'Scheda', fase: 'Fase', indicatore: 'Indicatore' } as const
