import { useParole } from '../ambiente.ts'

/** A name and its value; null is "not stated". */
export type VoceFatti = readonly [nome: string, valore: string | null]

/** Facts as name and value, in columns where there is room. */
export const Fatti = ({ voci }: { readonly voci: readonly VoceFatti[] }) => {
  const { comuni } = useParole()
  return (
    <dl class="oc-fatti oc-stacco">
      {voci.map(([nome, valore]) => (
        <div key={nome}>
          <dt>{nome}</dt>
          <dd>{valore ?? <span class="oc-ignoto">{comuni.nonIndicato}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
