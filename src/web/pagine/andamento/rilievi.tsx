import type { Gravita } from '../../../dominio/coerenza/rilievo.ts'
import type { Andamento } from '../../../servizi/andamento/andamento.ts'
import type { RegolaContata } from '../../../servizi/andamento/regole.ts'
import { useParole } from '../../ambiente.ts'
import { Impilata } from '../../grafici/impilata.tsx'
import { ChiaveMotivi, type Motivo } from '../../grafici/motivi.tsx'
import { Righe } from '../../grafici/righe.tsx'
import { printConteggio } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { indirizzoControlli } from '../controlli/indirizzi.ts'
import { Grafico } from './grafico.tsx'
import { indirizzoGruppo, nomeGruppo, RIGHE_MASSIME } from './gruppi.ts'
import { indirizzoSchede, type StatoAndamento } from './stato.ts'

const GRAVITA: readonly (readonly [Gravita, Motivo])[] = [
  ['E', 'male'],
  ['W', 'attenzione'],
  ['I', 'escluso'],
]
type Conteggi = Readonly<Record<Gravita, number>>

const totaleDi = (c: Conteggi): number => c.E + c.W + c.I
const perPeso = (a: Conteggi, b: Conteggi): number => b.E - a.E || b.W - a.W || b.I - a.I
const dettaglio = (c: Conteggi, { comuni }: Parole): string =>
  GRAVITA.filter(([g]) => c[g] > 0)
    .map(([g]) => comuni.conteggioGravita[g](c[g]))
    .join(', ')

interface Props {
  readonly andamento: Andamento
  readonly stato: StatoAndamento
}

const Barra = ({ nome, conteggi, massimo }: { nome: string; conteggi: Conteggi; massimo: number }) => {
  const parole = useParole()
  return (
    <Impilata
      descrizione={`${nome}: ${dettaglio(conteggi, parole) || parole.comuni.nessunRilievo}`}
      massimo={massimo}
      parti={GRAVITA.map(([g, motivo]) => ({ motivo, quanti: conteggi[g] }))}
    />
  )
}

const Chiave = () => {
  const { comuni } = useParole()
  return <ChiaveMotivi voci={GRAVITA.map(([g, motivo]) => ({ motivo, nome: comuni.gravita[g] }))} />
}

const colonneGravita = (parole: Parole) =>
  GRAVITA.map(([g]) => ({ chiave: g, testo: parole.comuni.gravita[g], numero: true }))

/** Findings by group, the heaviest first. */
const PerGruppo = ({ andamento: a, stato }: Props) => {
  const parole = useParole()
  const { andamento } = parole
  const p = andamento.rilievi
  const gruppi = a.gruppi.toSorted((x, y) => perPeso(x.rilievi, y.rilievi))
  const massimo = Math.max(...gruppi.map((g) => totaleDi(g.rilievi)))
  return (
    <Grafico
      titolo={p.perGruppo(andamento.raggruppamenti[stato.per])}
      frasi={[]}
      vedi={[{ testo: p.vedi, indirizzo: indirizzoSchede(stato, { segnale: 'con-rilievi' }) }]}
      tabella={{
        colonne: [{ chiave: 'gruppo', testo: andamento.criteri[stato.per] }, ...colonneGravita(parole)],
        children: gruppi.map((g) => {
          const nome = nomeGruppo(g, stato, parole)
          return (
            <tr key={nome}>
              <th scope="row">{nome}</th>
              {GRAVITA.map(([x]) => (
                <td key={x} class="numero">
                  {printConteggio(g.rilievi[x])}
                </td>
              ))}
            </tr>
          )
        }),
      }}
    >
      <Chiave />
      <Righe
        righe={gruppi.slice(0, RIGHE_MASSIME).map((g) => {
          const nome = nomeGruppo(g, stato, parole)
          return {
            chiave: nome,
            nome,
            indirizzo: indirizzoGruppo(g, stato),
            disegno: <Barra nome={nome} conteggi={g.rilievi} massimo={massimo} />,
            cifre: dettaglio(g.rilievi, parole) || parole.comuni.nessunRilievo,
          }
        })}
      />
    </Grafico>
  )
}

/** The findings of one rule, on the page of the checks; it narrows by what it can. */
const indirizzoRegola = (regola: string, { vista, filtro }: StatoAndamento): string => {
  const { centro, responsabile, assessorato } = filtro
  return indirizzoControlli(vista, { regola, centro, responsabile, assessorato })
}

/** Findings by rule: those that only inform stand in the table. */
const PerRegola = ({
  regole,
  stato,
}: {
  readonly regole: readonly RegolaContata[]
  readonly stato: StatoAndamento
}) => {
  const parole = useParole()
  const p = parole.andamento.rilievi
  const pesanti = regole.filter((r) => r.E + r.W > 0)
  const disegnate = pesanti.length > 0 ? pesanti : regole
  const massimo = Math.max(...disegnate.map(totaleDi))
  const altre = regole.length - disegnate.length
  return (
    <Grafico
      titolo={p.perRegola}
      frasi={[altre > 0 ? p.soloInformazioni(printConteggio(altre)) : null]}
      tabella={{
        colonne: [
          { chiave: 'regola', testo: p.regola },
          { chiave: 'che', testo: p.che },
          ...colonneGravita(parole),
          { chiave: 'schede', testo: p.schede, numero: true },
        ],
        children: regole.map((r) => (
          <tr key={r.regola}>
            <th scope="row">{r.regola}</th>
            <td>{r.titolo}</td>
            {GRAVITA.map(([g]) => (
              <td key={g} class="numero">
                {printConteggio(r[g])}
              </td>
            ))}
            <td class="numero">{printConteggio(r.schede)}</td>
          </tr>
        )),
      }}
    >
      <Righe
        righe={disegnate.map((r) => ({
          chiave: r.regola,
          nome: `${r.regola} · ${r.titolo}`,
          indirizzo: indirizzoRegola(r.regola, stato),
          disegno: <Barra nome={`${r.regola}, ${r.titolo}`} conteggi={r} massimo={massimo} />,
          cifre: (
            <>
              <b>{dettaglio(r, parole)}</b> {p.su(printConteggio(r.schede), r.schede === 1)}
            </>
          ),
        }))}
      />
    </Grafico>
  )
}

/** What the checks ask, by severity, by group and by rule. */
export const GraficiRilievi = ({ andamento: a, stato }: Props) => {
  const parole = useParole()
  const { comuni, andamento } = parole
  const p = andamento.rilievi
  const { E, W, I } = a.totale.rilievi
  if (E + W + I === 0) return <p class="oc-muto">{p.nessuno}</p>
  const { conteggioGravita: c } = comuni
  return (
    <>
      <p>{p.sintesi(c.E(E), c.W(W), c.I(I))}</p>
      {a.gruppi.length > 1 ? (
        <>
          <h3>{p.perGruppo(andamento.raggruppamenti[stato.per])}</h3>
          <PerGruppo andamento={a} stato={stato} />
          <h3>{p.perRegola}</h3>
        </>
      ) : (
        <Chiave />
      )}
      <PerRegola regole={a.regole} stato={stato} />
    </>
  )
}
