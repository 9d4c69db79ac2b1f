import { printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Racconto } from '../../componenti/racconto.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { rilieviDi } from '../scheda/dati.ts'
import { Campo, type ParteProps } from './fasi.tsx'

export const NARRATIVA = 'scheda.statoDiAttuazione'

/** The narrative, with the one before beside it, ready to start from. */
export const NarrativaDaCompilare = (p: ParteProps) => {
  const { una: parole } = useParole().compilazione
  const { narrativaPrima: prima, scheda, rilievi } = p.una
  return (
    <div class="oc-due-testi">
      <div>
        <Campo {...p} nome={NARRATIVA} righe={12} aiuto={parole.narrativaAiuto} />
        <div id="vivo-stato" data-vivo>
          <Domande rilievi={rilieviDi(rilievi, 'stato')} />
        </div>
      </div>
      <div class="accanto">
        {prima === null ? (
          <p class="oc-muto">{parole.senzaPrima}</p>
        ) : (
          <>
            <h3>
              {prima.codice === null
                ? parole.prima(printData(prima.al))
                : parole.primaAltra(printData(prima.al), prima.codice)}
            </h3>
            <Racconto testo={prima.testo} />
            {scheda.scrivibile ? (
              <>
                <button
                  type="submit"
                  class="btn btn-outline-primary"
                  name="azione"
                  value="riprendi"
                  data-riprendi={prima.testo}
                >
                  {parole.riprendi}
                </button>
                <p class="oc-aiuto">{parole.riprendiAiuto}</p>
              </>
            ) : null}
          </>
        )}
      </div>
    </div>
  )
}

/** What holds the objective back: cause, remedy, who. */
export const CriticitaDaCompilare = (p: ParteProps) => {
  const { una: parole } = useParole().compilazione
  return (
    <>
      {p.una.scheda.scrivibile ? <p class="oc-muto">{parole.criticitaAiuto}</p> : null}
      <div class="oc-colonne-modulo">
        <Campo {...p} nome="scheda.criticitaCausa" righe={3} />
        <Campo {...p} nome="scheda.criticitaRimedio" righe={3} />
        <Campo {...p} nome="scheda.criticitaChi" righe={1} />
      </div>
    </>
  )
}
