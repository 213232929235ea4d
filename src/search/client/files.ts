/** What a file of the index holds: its texts, or, of the first file, an object. */
type Parts = unknown[]

declare global {
  interface Window {
    /** Called by each file of the index with its name and what it holds. */
    backfileSearch: (name: string, ...parts: Parts) => void
  }
}

const waiting = new Map<string, (parts: Parts) => void>()
const asked = new Map<string, Promise<Parts>>()

window.backfileSearch = (name, ...parts) => {
  waiting.get(name)?.(parts)
  waiting.delete(name)
}

/** Loads a file of the index, once. Files are scripts, which a page may load from a disk too, where it may not fetch anything. */
export function load<T extends Parts>(name: string): Promise<T> {
  let file = asked.get(name)
  if (!file) {
    file = new Promise<Parts>((ready, fail) => {
      waiting.set(name, ready)
      const script = document.createElement('script')
      script.src = `search/${name}.js`
      script.addEventListener('load', () => script.remove())
      script.addEventListener('error', () => {
        script.remove()
        asked.delete(name)
        fail(new Error(`search/${name}.js cannot be loaded`))
      })
      document.head.append(script)
    })
    asked.set(name, file)
  }
  return file as Promise<T>
}
