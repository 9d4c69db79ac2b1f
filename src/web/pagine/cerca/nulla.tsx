import { useParole } from '../../ambiente.ts'

/** What to do when nothing was asked, or nothing was found. */
export const Consigli = () => {
  const { cerca } = useParole()
  const { meno, radice, inizio, codice } = cerca.consiglio
  return (
    <section class="oc-consigli" aria-labelledby="t-consigli">
      <h2 id="t-consigli">{cerca.consigli}</h2>
      <ul>
        {[meno, radice, inizio, codice].map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
    </section>
  )
}
