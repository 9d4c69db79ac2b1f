import type { CampoMostrato } from '../../../servizi/compilazione/leggi.ts'
import { useParole } from '../../ambiente.ts'
import { Racconto } from '../../componenti/racconto.tsx'
import { printMomento } from '../../numeri.ts'

/** A field as it was written, for who reads and doesn't write. */
export const Scritto = ({ campo }: { readonly campo: CampoMostrato | undefined }) => {
  const { compilazione: p } = useParole()
  if (campo === undefined) return null
  return (
    <div class="oc-campo">
      <p class="oc-etichetta">{campo.etichetta}</p>
      {campo.testo === '' ? (
        <p class="oc-muto">{p.una.vuoto}</p>
      ) : campo.testo.includes('\n') || campo.testo.length > 80 ? (
        <Racconto testo={campo.testo} />
      ) : (
        <p>{campo.testo}</p>
      )}
      {campo.scrittoDa === null ? null : (
        <p class="oc-aiuto">{p.scrittoDa(campo.scrittoDa.chi, printMomento(campo.scrittoDa.quando))}</p>
      )}
    </div>
  )
}
