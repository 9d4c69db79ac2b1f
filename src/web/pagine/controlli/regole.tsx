import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { printConteggio } from '../../numeri.ts'
import { type DatiControlli, printTitolo } from './dati.ts'
import { indirizzoControlli } from './indirizzi.ts'

const ICONE = { E: 'errore', W: 'attenzione', I: 'informazione' } as const
const ORDINE = ['E', 'W', 'I'] as const

/** What is asked and how many times: each rule leads to its own findings. */
export const Regole = ({ controlli, filtro }: Pick<DatiControlli, 'controlli' | 'filtro'>) => {
  const { controlli: p } = useParole()
  const { codice: vista } = controlli.vista
  const visibili = controlli.regole.filter((r) => r.mostrati > 0)
  const totale = visibili.reduce((n, r) => n + r.mostrati, 0)
  if (visibili.length === 0) return null
  return (
    <nav class="oc-regole" aria-labelledby="t-regole">
      <details class="oc-apri">
        <summary>{p.regole.titolo}</summary>
        <h2 id="t-regole">{p.regole.titolo}</h2>
        <ul>
          <li>
            <a
              href={indirizzoControlli(vista, { ...filtro, regola: undefined })}
              aria-current={filtro.regola ? undefined : 'true'}
            >
              {p.regole.tutte(printConteggio(totale))}
            </a>
          </li>
          {visibili.map(({ controllo, mostrati, ...conti }) => {
            const gravita = ORDINE.find((g) => conti[g] > 0) ?? 'I'
            return (
              <li key={controllo.id}>
                <a
                  href={indirizzoControlli(vista, { ...filtro, regola: controllo.id })}
                  aria-current={filtro.regola === controllo.id ? 'true' : undefined}
                >
                  <span class={`oc-gravita ${gravita}`}>
                    <Icona nome={ICONE[gravita]} />
                  </span>
                  <span>{printTitolo(controllo.titolo)}</span> <b>{printConteggio(mostrati)}</b>
                </a>
              </li>
            )
          })}
        </ul>
      </details>
    </nav>
  )
}
