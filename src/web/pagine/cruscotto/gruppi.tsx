import type { Cruscotto, GruppoCruscotto } from '../../../servizi/cruscotto/cruscotto.ts'
import { useParole } from '../../ambiente.ts'
import { Avanzamento } from '../../componenti/avanzamento.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printConteggio } from '../../numeri.ts'
import { indirizzoControlli } from '../controlli/indirizzi.ts'
import { type AmbitoPagina, indirizzoCruscotto, indirizzoPiano } from './indirizzi.ts'

type Props = Pick<Cruscotto, 'per' | 'gruppi'> & { readonly ambito: AmbitoPagina }

/** A count that leads to what it counts; zero is only said. */
const Conto = ({
  n,
  cosa,
  nome,
  indirizzo,
}: {
  n: number
  cosa: string
  nome: string
  indirizzo: string
}) => {
  const { gruppi: p } = useParole().cruscotto
  return n === 0 ? (
    <span class="oc-muto">0</span>
  ) : (
    <a href={indirizzo} aria-label={p.voce(n, cosa, nome)}>
      {printConteggio(n)}
    </a>
  )
}

const Riga = ({ g, per, ambito }: Pick<Props, 'per' | 'ambito'> & { readonly g: GruppoCruscotto }) => {
  const { gruppi: p } = useParole().cruscotto
  const { vista, ...filtro } = ambito
  const nome = g.chiave ?? p.senza[per]
  const suo = { ...filtro, [per]: g.chiave ?? undefined }
  const segnali = [
    ['in-ritardo', p.inRitardo],
    ['a-rischio', p.aRischio],
    ['sotto-atteso', p.sottoAtteso],
  ] as const
  return (
    <tr {...RUOLO.riga}>
      <th scope="row" {...RUOLO.testa}>
        {g.chiave === null ? (
          <span class="oc-ignoto">{nome}</span>
        ) : per === 'centro' ? (
          <a href={indirizzoCruscotto(vista, { ...filtro, centro: g.chiave })}>{nome}</a>
        ) : (
          <a href={indirizzoPiano(vista, suo)}>{nome}</a>
        )}
      </th>
      <Cella nome={p.obiettivi} numero>
        {printConteggio(g.obiettivi)}
      </Cella>
      <Cella nome={p.avanzamento}>
        <Avanzamento valore={g.avanzamento} />
      </Cella>
      {segnali.map(([segnale, cosa]) => (
        <Cella key={segnale} nome={cosa} numero>
          {g.chiave === null ? (
            printConteggio(g.segnali[segnale])
          ) : (
            <Conto
              n={g.segnali[segnale]}
              cosa={cosa}
              nome={nome}
              indirizzo={indirizzoPiano(vista, { ...suo, segnale })}
            />
          )}
        </Cella>
      ))}
      <Cella nome={p.indicatori} numero>
        {p.su(g.indicatori.raggiunti, g.indicatori.totali)}
      </Cella>
      <Cella nome={p.rilievi} numero>
        {g.chiave === null ? (
          printConteggio(g.rilievi.E + g.rilievi.W)
        ) : (
          <Conto
            n={g.rilievi.E + g.rilievi.W}
            cosa={p.rilievi}
            nome={nome}
            indirizzo={indirizzoControlli(vista, suo)}
          />
        )}
      </Cella>
    </tr>
  )
}

/** The same figures by centre, or by manager within one. */
export const Gruppi = ({ per, gruppi, ambito }: Props) => {
  const { gruppi: p } = useParole().cruscotto
  return (
    <Sezione id="gruppi" titolo={p.titolo[per]}>
      <Tabella
        nome={p.titolo[per]}
        classe="oc-gruppi"
        schede
        colonne={[
          { chiave: 'nome', testo: p.colonna[per] },
          { chiave: 'obiettivi', testo: p.obiettivi, numero: true },
          { chiave: 'avanzamento', testo: p.avanzamento },
          { chiave: 'ritardo', testo: p.inRitardo, numero: true },
          { chiave: 'rischio', testo: p.aRischio, numero: true },
          { chiave: 'sotto', testo: p.sottoAtteso, numero: true },
          { chiave: 'indicatori', testo: p.indicatori, numero: true },
          { chiave: 'rilievi', testo: p.rilievi, numero: true },
        ]}
      >
        {gruppi.map((g) => (
          <Riga key={g.chiave ?? ''} g={g} per={per} ambito={ambito} />
        ))}
      </Tabella>
    </Sezione>
  )
}
