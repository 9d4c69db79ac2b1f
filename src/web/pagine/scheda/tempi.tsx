import { computeAttesoFase, giudicaTempi } from '../../../dominio/avanzamento/atteso.ts'
import { avanzamentoFase, isCerto } from '../../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../../dominio/avanzamento/intervallo.ts'
import { TOLLERANZA_TEMPI } from '../../../dominio/segnali/segnali.ts'
import { printCentesimi } from '../../../dominio/valori/centesimi.ts'
import { printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { type AvanzamentoMostrato, printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { CampoData } from '../../componenti/campo.tsx'
import { Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { BarraAttesa, ChiaveAttesa } from '../../grafici/barra-attesa.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import type { DatiScheda } from './dati.ts'

interface RigaTempi {
  readonly nome: string
  readonly peso: string | null
  readonly svolto: AvanzamentoMostrato
  readonly atteso: AvanzamentoMostrato
  readonly tutto: boolean
}

const toRighe = ({ scheda, al, avanzamento, avanzamentoAtteso }: DatiScheda, tutto: string): RigaTempi[] => [
  { nome: tutto, peso: null, svolto: avanzamento, atteso: avanzamentoAtteso, tutto: true },
  ...scheda.fasi.map((f, i) => ({
    nome: `${i + 1}. ${f.descrizione}`,
    peso: f.peso === null ? null : printCentesimi(f.peso),
    svolto: avanzamentoFase(f.avanzamento),
    atteso: computeAttesoFase(f, al),
    tutto: false,
  })),
]

/** The difference in points where both are known; otherwise nobody can say it. */
const printScarto = (svolto: Intervallo, atteso: Intervallo): string | null => {
  if (!isCerto(svolto) || !isCerto(atteso)) return null
  const scarto = svolto.almeno - atteso.almeno
  return `${scarto > 0 ? '+' : ''}${printCentesimi(scarto)}`
}

/** The date the figures are at, to be changed: an address like any other state. */
const SceltaData = ({ scheda, al, scelta }: DatiScheda) => {
  const { tempi } = useParole().scheda
  const indirizzo = indirizzoScheda(scheda.vista, scheda.codice)
  return (
    <form class="oc-al" method="get" action={`${indirizzo}#tempi`}>
      <CampoData nome="al" etichetta={tempi.data} valore={al} />
      {scelta.accanto ? <input type="hidden" name="accanto" value={scelta.accanto} /> : null}
      <button type="submit" class="btn btn-outline-primary">
        {tempi.ricalcola}
      </button>
      {scelta.al === null ? null : <a href={`${indirizzo}#tempi`}>{tempi.torna}</a>}
    </form>
  )
}

/** How far it should be and how far it is, as a whole and phase by phase. */
export const Tempi = (d: DatiScheda) => {
  const parole = useParole()
  const { tempi, misure } = parole.scheda
  const righe = toRighe(d, tempi.tutto)
  const data = printData(d.al)
  return (
    <>
      <p>{tempi.spiega(data)}</p>
      <SceltaData {...d} />
      {d.scheda.fasi.length === 0 ? (
        <p class="oc-muto">{parole.scheda.fasi.senza}</p>
      ) : (
        <figure class="oc-attesi" aria-label={tempi.grafico(data)}>
          <ChiaveAttesa />
          <ul>
            {righe.map((r) => {
              const svolto = printAvanzamentoPagina(r.svolto, parole)
              const atteso = printAvanzamentoPagina(r.atteso, parole)
              return (
                <li key={r.nome} class={r.tutto ? 'tutto' : undefined}>
                  <span class="nome">{r.nome}</span>
                  <BarraAttesa
                    valore={r.svolto}
                    atteso={r.atteso}
                    descrizione={tempi.riga(r.nome, svolto, atteso)}
                  />
                  <span class="cifre oc-numeri" aria-hidden="true">
                    <b>{svolto}</b> {tempi.suAtteso(atteso)}
                  </span>
                </li>
              )
            })}
          </ul>
          <details class="oc-apri oc-piccolo">
            <summary>{parole.scheda.andamento.inTabella}</summary>
            <Tabella
              nome={tempi.tabella(data)}
              colonne={[
                { chiave: 'cosa', testo: tempi.cosa },
                { chiave: 'peso', testo: parole.scheda.fasi.peso, numero: true },
                { chiave: 'svolto', testo: tempi.svolto, numero: true },
                { chiave: 'atteso', testo: tempi.atteso, numero: true },
                { chiave: 'scarto', testo: tempi.scarto, numero: true },
                { chiave: 'giudizio', testo: tempi.giudizio },
              ]}
            >
              {righe.map((r) => (
                <tr key={r.nome}>
                  <th scope="row">{r.nome}</th>
                  <td class="numero">{r.tutto ? '' : <Valore testo={r.peso} />}</td>
                  <td class="numero">{printAvanzamentoPagina(r.svolto, parole)}</td>
                  <td class="numero">{printAvanzamentoPagina(r.atteso, parole)}</td>
                  <td class="numero">
                    <Valore testo={printScarto(r.svolto, r.atteso)} />
                  </td>
                  <td>{misure.tempi[giudicaTempi(r.svolto, r.atteso, TOLLERANZA_TEMPI)]}</td>
                </tr>
              ))}
            </Tabella>
          </details>
        </figure>
      )}
    </>
  )
}
