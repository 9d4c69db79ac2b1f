import type { UnaCompilazione } from '../../../servizi/compilazione/una.ts'
import { useParole } from '../../ambiente.ts'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { indirizzoCompila } from './indirizzi.ts'

/** The steps of a card that isn't being written: on, or back with a reason. */
export const PassiScheda = ({ una: { campagna, scheda } }: { readonly una: UnaCompilazione }) => {
  const { compilazione: p } = useParole()
  const azione = indirizzoCompila(campagna.campagnaId, scheda.codice)
  const avanti = scheda.azioni.filter((a) => a !== 'rimanda')
  if (scheda.azioni.length === 0) return null
  return (
    <div class="oc-passi-scheda">
      {avanti.map((a) => (
        <Modulo key={a} azione={azione}>
          <button type="submit" class="btn btn-primary" name="azione" value={a}>
            {p.azioni[a]}
          </button>
        </Modulo>
      ))}
      {scheda.azioni.includes('rimanda') ? (
        <details class="oc-apri">
          <summary>{p.azioni.rimanda}</summary>
          <Modulo azione={azione}>
            <CampoControllato
              nome="motivo"
              etichetta={p.motivo}
              aiuto={p.motivoAiuto}
              valore=""
              errore={null}
              lungo
            />
            <button type="submit" class="btn btn-outline-primary oc-sopra" name="azione" value="rimanda">
              {p.azioni.rimanda}
            </button>
          </Modulo>
        </details>
      ) : null}
    </div>
  )
}
