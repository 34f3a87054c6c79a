/** The same figure by other means: each text works as it is pasted. */

/**
 * Snippets by the name of what they are for.
 * @param url the absolute address of the figure in the API
 * @param csv the absolute address of its indicator's figures as CSV
 */
export function snippets(url, csv) {
	return {
		curl: `curl -s '${url}'`,
		JavaScript: `const figure = await (await fetch("${url}")).json();
console.log(figure.relation, figure.value, figure.unit);`,
		Python: `import json, urllib.request

figure = json.load(urllib.request.urlopen("${url}"))
print(figure["relation"], figure["value"], figure["unit"])`,
		R: `figure <- jsonlite::fromJSON("${url}")
print(figure[c("relation", "value", "unit")])`,
		Excel: `let
    Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001]),
    Figures = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
    Figures`,
	};
}
