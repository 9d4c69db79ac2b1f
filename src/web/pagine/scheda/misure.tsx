import { isCerto } from '../../../dominio/avanzamento/avanzamento.ts'
import { indicatoreRaggiunto } from '../../../dominio/conseguimento/indicatore.ts'
import { printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Aiuto } from '../../componenti/aiuto.tsx'
import { Barra, printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { ConteggioRilievi } from '../../componenti/rilievi.tsx'
import { printPunti } from '../../numeri.ts'
import type { DatiScheda } from './dati.ts'

/** The card in five figures, each said to be unknown when it is. */
export const Misure = ({
  avanzamento,
  avanzamentoAtteso: atteso,
  tempi,
  conseguimento,
  rilievi,
  scheda,
  al,
}: DatiScheda) => {
  const parole = useParole()
  const { misure } = parole.scheda
  const esiti = conseguimento.indicatori.map((v) => indicatoreRaggiunto(v.conseguimento))
  const raggiunti = esiti.filter((e) => e === true).length
  const nonRendicontati = conseguimento.indicatori.filter(
    (v) => v.conseguimento.esito === 'non-rendicontato',
  ).length
  const { risultato } = conseguimento
  const conta = (g: 'E' | 'W' | 'I') => rilievi.filter((r) => r.gravita === g).length
  return (
    <>
      <dl class="oc-misure">
        <div>
          <dt>{misure.avanzamento}</dt>
          <dd>
            <span class="grande">{printAvanzamentoPagina(avanzamento, parole)}</span>
            <Barra valore={avanzamento} atteso={isCerto(atteso) ? atteso.almeno : undefined} />
            {avanzamento.quotaIgnota > 0 && avanzamento.motivo === null ? (
              <span class="nota">{misure.quotaIgnota(printPunti(avanzamento.quotaIgnota))}</span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{misure.atteso(printData(al))}</dt>
          <dd>
            <span class="grande">{printAvanzamentoPagina(atteso, parole)}</span>
            <span class="nota oc-blocco">{misure.tempi[tempi]}</span>
          </dd>
        </div>
        <div>
          <dt>{misure.indicatori}</dt>
          <dd>
            <span class="grande">
              {scheda.indicatori.length === 0
                ? parole.elenco.senzaIndicatori
                : misure.su(raggiunti, scheda.indicatori.length)}
            </span>
            {nonRendicontati > 0 ? (
              <span class="nota oc-blocco">{parole.elenco.nonRendicontati(nonRendicontati)}</span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{misure.conseguimento}</dt>
          <dd>
            <span class="grande">
              {risultato === null
                ? misure.nonCalcolabile
                : conseguimento.motivo === 'senza-indicatori'
                  ? parole.comuni.nonNoto
                  : printAvanzamentoPagina(risultato, parole)}
            </span>
            <span class="nota oc-blocco">
              <a href="#punteggio">{misure.vediCalcolo}</a>
            </span>
          </dd>
        </div>
        <div>
          <dt>{misure.rilievi}</dt>
          <dd>
            <ConteggioRilievi conteggi={{ E: conta('E'), W: conta('W'), I: conta('I') }} />
            {rilievi.length > 0 ? <span class="nota oc-blocco">{misure.vediRilievi}</span> : null}
          </dd>
        </div>
      </dl>
      {isCerto(avanzamento) ? null : <Aiuto {...parole.comuni.aiutoIntervallo} />}
    </>
  )
}
