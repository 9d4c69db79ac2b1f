import { printData } from '../../../dominio/valori/data.ts'
import type { ChiamataAperta } from '../../../servizi/commenti/chiamate.ts'
import type { SchedaConRisposte } from '../../../servizi/commenti/risposte.ts'
import type { Cruscotto } from '../../../servizi/cruscotto/cruscotto.ts'
import type { DaFare as ListaDaFare } from '../../../servizi/solleciti/da-fare.ts'
import { useParole } from '../../ambiente.ts'
import { CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import type { Parole } from '../../parole/it.ts'
import { Mancanze, Modifiche, Scadenze } from './attorno.tsx'
import { Cifre } from './cifre.tsx'
import { DaFare } from './da-fare.tsx'
import { DaGuardare } from './da-guardare.tsx'
import { Gruppi } from './gruppi.tsx'
import { type AmbitoPagina, conQuery, indirizzoCruscotto } from './indirizzi.ts'

export interface DatiCruscotto {
  readonly cruscotto: Cruscotto
  /** What the open rounds ask of whoever looks. */
  readonly daFare: readonly ListaDaFare[]
  /** Comments that call them, and answers that wait for who closes questions. */
  readonly chiamate: readonly ChiamataAperta[]
  readonly risposte: readonly SchedaConRisposte[]
  readonly ambito: AmbitoPagina
  readonly viste: readonly Opzione[]
  readonly centri: readonly Opzione[]
  readonly assessorati: readonly Opzione[]
}

const printDate = ({ date }: Cruscotto, p: Parole['cruscotto']): string | null =>
  date === null
    ? null
    : date.da === date.a
      ? p.datiAl(printData(date.a))
      : p.datiTra(printData(date.da), printData(date.a))

const Scelta = ({ ambito, viste, centri, assessorati }: Omit<DatiCruscotto, 'cruscotto' | 'daFare'>) => {
  const { filtri: p } = useParole().cruscotto
  return (
    <form class="oc-ambito" method="get" action="/" aria-label={p.nome}>
      <CampoScelta nome="vista" etichetta={p.vista} valore={ambito.vista} opzioni={viste} />
      <CampoScelta
        nome="centro"
        etichetta={p.centro}
        valore={ambito.centro ?? ''}
        vuota={p.tuttoEnte}
        opzioni={centri}
      />
      <CampoScelta
        nome="assessorato"
        etichetta={p.assessorato}
        valore={ambito.assessorato ?? ''}
        vuota={p.tutti}
        opzioni={assessorati}
      />
      <button type="submit" class="btn btn-primary">
        {p.mostra}
      </button>
    </form>
  )
}

/** The state of the plan at a glance, and the way to everything it names. */
export const PaginaCruscotto = (d: DatiCruscotto) => {
  const { cruscotto: p } = useParole()
  const { cruscotto: c, ambito } = d
  const parte = ambito.centro ?? ambito.assessorato
  return (
    <Cornice
      titolo={parte === undefined ? p.titolo : `${p.titolo}: ${parte}`}
      sezione="cruscotto"
      fascia={
        <>
          <div class="oc-scheda-testa">
            <div>
              <h1>{parte === undefined ? p.titolo : `${p.titolo}: ${parte}`}</h1>
              <p class="oc-muto oc-sottotitolo">{p.sottotitolo(c.quadro.vista.titolo, printDate(c, p))}</p>
            </div>
            {c.cifre.obiettivi > 0 ? (
              <div class="oc-pulsanti">
                <a
                  class="btn btn-outline-primary"
                  href={conQuery('/stampe', { vista: ambito.vista, centro: c.centroStampa ?? undefined })}
                >
                  <Icona nome="stampa" />
                  {p.stampa}
                </a>
              </div>
            ) : null}
          </div>
          <Scelta {...d} />
        </>
      }
    >
      <Tratteggi />
      <div class="oc-largo oc-corpo">
        <DaFare {...d} />
        {c.cifre.obiettivi === 0 ? (
          <div role="status">
            <h2>{p.vuoto}</h2>
            <p>{p.vuotoRimedio}</p>
            <p>
              <a href={indirizzoCruscotto(ambito.vista)}>{p.filtri.tutto}</a>
            </p>
          </div>
        ) : (
          <>
            <Cifre cifre={c.cifre} ambito={ambito} />
            <DaGuardare {...c} ambito={ambito} />
            <Gruppi {...c} ambito={ambito} />
            <div class="oc-affiancati">
              <Scadenze {...c} ambito={ambito} />
              <div>
                <Mancanze {...c} ambito={ambito} />
                <Modifiche {...c} />
              </div>
            </div>
          </>
        )}
      </div>
    </Cornice>
  )
}
