import type { Azione } from '../../dominio/permessi/tabella.ts'
import { useAmbiente } from '../ambiente.ts'
import { CercaTestata } from './cerca-testata.tsx'
import { Icona } from './icona.tsx'

export type Sezione =
  | 'cruscotto'
  | 'compilazione'
  | 'campagne'
  | 'obiettivi'
  | 'andamento'
  | 'controlli'
  | 'calendario'
  | 'stampe'
  | 'importa'
  | 'amministrazione'

/** In the order of the menu, which is that of the type above. */
const INDIRIZZI: readonly (readonly [Sezione, string])[] = [
  ['cruscotto', '/'],
  ['compilazione', '/compilazione'],
  ['campagne', '/campagne'],
  ['obiettivi', '/piani'],
  ['andamento', '/andamento'],
  ['controlli', '/controlli'],
  ['calendario', '/calendario'],
  ['stampe', '/stampe'],
  ['importa', '/importa'],
  ['amministrazione', '/amministrazione'],
]

/** What is only for whoever may do something: the rest of the menu is everybody's. */
const SERVE: Partial<Record<Sezione, Azione>> = {
  compilazione: 'compilazione:scrivi',
  campagne: 'campagna:leggi',
  importa: 'piano:importa',
  controlli: 'piano:controlla',
}

const Menu = ({ sezione }: { readonly sezione: Sezione | null }) => {
  const { parole, puo, fuori } = useAmbiente()
  const { comuni } = parole
  if (fuori) return null
  const voci = INDIRIZZI.filter(([chiave]) => {
    const azione = SERVE[chiave]
    return azione === undefined || puo(azione)
  })
  return (
    <nav class="oc-menu" aria-label={comuni.navigazione}>
      <ul>
        {voci.map(([chiave, indirizzo]) => (
          <li key={chiave}>
            <a href={indirizzo} aria-current={chiave === sezione ? 'page' : undefined}>
              {comuni.sezioni[chiave]}
            </a>
          </li>
        ))}
      </ul>
      <Chi />
    </nav>
  )
}

/** Who has signed in, and the way out. Leaving needs no token: the door refuses what is sent from elsewhere. */
const Chi = () => {
  const { parole, chi } = useAmbiente()
  if (chi === null) return null
  const p = parole.accesso.testata
  return (
    <div class="oc-chi">
      <a href="/profilo" aria-label={p.profilo(chi)}>
        {chi}
      </a>
      <form method="post" action="/esci">
        <button type="submit">{p.esci}</button>
      </form>
    </div>
  )
}

/** Entity, program and navigation. The menu is written twice, for wide and small screens: only one is ever shown. */
export const Testata = ({
  sezione,
  conCerca,
}: {
  readonly sezione: Sezione | null
  readonly conCerca: boolean
}) => {
  const { parole, ente, fuori } = useAmbiente()
  return (
    <header class="oc-testata">
      <div class="oc-largo oc-testata-riga">
        <a class="oc-marchio" href="/">
          <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="38" height="38" rx="8" fill="none" stroke="#fff" stroke-width="2" />
            <path d="M9 12h13M9 20h22M9 28h9" stroke="#fff" stroke-width="3.4" stroke-linecap="round" />
            <path
              d="M23.5 28l3 3 5.5-6"
              fill="none"
              stroke="#9be3c4"
              stroke-width="3"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
          <span>
            <strong>{ente ?? parole.comuni.senzaEnte}</strong>
            <span>{parole.comuni.sottotitolo}</span>
          </span>
        </a>
        {conCerca && ente !== null && !fuori ? <CercaTestata /> : null}
        <Chi />
        {fuori ? null : (
          <details class="oc-menu-piccolo">
            <summary>
              <Icona nome="menu" />
              {parole.comuni.menu}
            </summary>
            <Menu sezione={sezione} />
          </details>
        )}
      </div>
      {fuori ? null : (
        <div class="oc-menu-largo">
          <div class="oc-largo">
            <Menu sezione={sezione} />
          </div>
        </div>
      )}
    </header>
  )
}
