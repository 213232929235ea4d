import { type ConfigData, StaticConfigLoader, HtmlValidate } from 'html-validate'

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A title is the article's headline, as its source states it, and the archive's name; neither is cut.
    'long-title': 'off',
  },
}

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG))

/** All that is wrong with the HTML of a page, a line each. */
export function htmlFaults(path: string, html: string): string[] {
  const { results } = validator.validateStringSync(html, path)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`),
  )
}
