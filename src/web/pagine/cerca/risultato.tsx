import { printData } from '../../../dominio/valori/data.ts'
import type { Brano, Pezzo, Risultato } from '../../../servizi/ricerca/ricerca.ts'
import { useParole } from '../../ambiente.ts'
import { indirizzoScheda } from '../../indirizzi.ts'
import type { Parole } from '../../parole/it.ts'
import { indirizzoBrano } from './indirizzi.ts'

/** A text with the words found marked. */
const Pezzi = ({ pezzi }: { readonly pezzi: readonly Pezzo[] }) => (
  <>{pezzi.map((p, i) => (p.evidenziato ? <mark key={`${i}-${p.testo}`}>{p.testo}</mark> : p.testo))}</>
)

const nomeCampo = (b: Brano, campi: Parole['cerca']['campi']): string => {
  switch (b.campo) {
    case 'stato':
      return campi.stato(printData(b.al))
    case 'collegamento':
      return campi.collegamento(b.livello)
    case 'fase':
    case 'fase-nota':
    case 'fase-responsabile':
    case 'fase-centro':
    case 'indicatore':
    case 'indicatore-nota':
      return campi[b.campo](b.numero)
    default:
      return campi[b.campo]
  }
}

export interface RisultatoProps {
  readonly risultato: Risultato
  /** The view's name, where cards of several stand together. */
  readonly vista: string | null
}

/** One card found: its title, whose it is, and the passages where the words are. */
export const TrovataCerca = ({ risultato: r, vista }: RisultatoProps) => {
  const { cerca } = useParole()
  const chi = [r.centro, r.responsabile, vista].filter((t) => t !== null && t !== '')
  return (
    <li class="oc-trovata">
      <h2>
        <a href={indirizzoScheda(r.vista, r.codice)}>
          <span class="oc-codice">
            <Pezzi pezzi={r.codicePezzi} />
          </span>{' '}
          <Pezzi pezzi={r.descrizione} />
        </a>
      </h2>
      {chi.length > 0 ? <p class="chi">{chi.join(' · ')}</p> : null}
      {r.brani.length > 0 ? (
        <dl>
          {r.brani.map((b, i) => (
            <div key={`${i}-${b.campo}`}>
              <dt>
                <a href={indirizzoBrano(r.vista, r.codice, b)}>{nomeCampo(b, cerca.campi)}</a>
              </dt>
              <dd>
                <Pezzi pezzi={b.pezzi} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {r.altri > 0 ? <p class="oc-piccolo oc-muto">{cerca.altri(r.altri)}</p> : null}
    </li>
  )
}
