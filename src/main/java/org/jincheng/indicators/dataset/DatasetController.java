package org.jincheng.indicators.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.request.PageQuery;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the card of the dataset. */
@RestController
@Tag(name = "Dataset", description = "The dataset as a whole.")
class DatasetController {

	private static final Text TITLE = new Text("Jincheng Indicators", "晋城指标");

	private static final Text DESCRIPTION = new Text(
			"The published development figures of the city of Jincheng in Shanxi, China, each traced to the sentence it was read from.",
			"中国山西省晋城市已发布的发展数据，每个数字均可追溯到其所出的句子。");

	private static final Text REVISION = new Text("revision", "修订版");

	private static final Text LICENCE = new Text("Creative Commons Attribution 4.0 International", "知识共享署名 4.0 国际");

	private static final List<String> COLLECTIONS = List.of("investments", "parks", "trade-metrics",
			"environment-metrics", "initiatives", "indicators", "observations", "sources", "places", "topics", "units");

	private final Revisions revisions;

	DatasetController(Revisions revisions) {
		this.revisions = revisions;
	}

	@GetMapping("/api/v1")
	@Transactional(readOnly = true)
	@Operation(operationId = "getDataset", summary = "The service's own card",
			description = "What the dataset is, its newest revision, how to cite it, and where its parts are.")
	DatasetCard dataset(Language language) {
		var revision = this.revisions.findFirstByOrderByNumberDesc().orElseThrow();
		var title = TITLE.in(language);
		return new DatasetCard(title, DESCRIPTION.in(language), revision.toResource(),
				title + ", " + REVISION.in(language) + " " + revision.number(),
				new DatasetCard.Licence("CC-BY-4.0", LICENCE.in(language),
						"https://creativecommons.org/licenses/by/4.0/"),
				Arrays.stream(Language.values()).map(Language::code).toList(), List.of("json"),
				new DatasetCard.Limits(PageQuery.DEFAULT_LIMIT, PageQuery.MAX_LIMIT), links());
	}

	private static Map<String, String> links() {
		var links = new LinkedHashMap<String, String>();
		links.put("self", "/api/v1");
		COLLECTIONS.forEach((collection) -> links.put(collection, "/api/v1/" + collection));
		links.put("openapi", "/v3/api-docs");
		links.put("documentation", "/swagger-ui.html");
		return links;
	}

}
