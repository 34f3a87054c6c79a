package org.jincheng.indicators.faces.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.DatasetArchive;
import org.jincheng.indicators.core.representation.DatasetTables;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the card of the dataset, and all its tables in one archive. */
@RestController
@Tag(name = "Dataset", description = "The dataset as a whole.")
class DatasetController {

	private static final List<String> COLLECTIONS = List.of("investments", "parks", "trade-metrics",
			"environment-metrics", "initiatives", "indicators", "observations", "breaks", "sources", "publishers",
			"places", "topics", "units", "dimensions", "categories", "changes");

	private final RevisionService revisions;

	private final Formats formats;

	private final DatasetTables tables;

	DatasetController(RevisionService revisions, Formats formats, DatasetTables tables) {
		this.revisions = revisions;
		this.formats = formats;
		this.tables = tables;
	}

	@GetMapping("/api/v1")
	@Operation(operationId = "getDataset", summary = "The service's own card",
			description = "What the dataset is, its newest revision, how to cite it, and where its parts are.")
	DatasetCard dataset(Language language) {
		var revision = this.revisions.inSnapshot();
		return new DatasetCard(DatasetCitation.TITLE.in(language), DatasetAbout.DESCRIPTION.in(language), revision,
				DatasetCitation.of(revision, language),
				new DatasetCard.Licence(DatasetAbout.LICENCE_ID, DatasetAbout.LICENCE.in(language),
						DatasetAbout.LICENCE_URL),
				Arrays.stream(Language.values()).map(Language::code).toList(), this.formats.names(),
				new DatasetCard.Limits(PageQuery.DEFAULT_LIMIT, PageQuery.MAX_LIMIT), links());
	}

	@GetMapping(path = "/api/v1/dataset.zip", produces = "application/zip")
	@Operation(operationId = "getDatasetArchive", summary = "The whole dataset",
			description = "Every collection as CSV, a `datapackage.json` of Frictionless Data that describes them with types and licence, and the citation.")
	DatasetArchive archive(Language language) {
		var about = new LinkedHashMap<String, Object>();
		about.put("title", DatasetCitation.TITLE.in(language));
		about.put("description", DatasetAbout.DESCRIPTION.in(language));
		var licence = new LinkedHashMap<String, Object>();
		licence.put("name", DatasetAbout.LICENCE_ID);
		licence.put("title", DatasetAbout.LICENCE.in(language));
		licence.put("path", DatasetAbout.LICENCE_URL);
		about.put("licenses", List.of(licence));
		return new DatasetArchive(this.tables, about, DatasetCitation.of(this.revisions.inSnapshot(), language));
	}

	private static Map<String, String> links() {
		var links = new LinkedHashMap<String, String>();
		links.put("self", "/api/v1");
		COLLECTIONS.forEach((collection) -> links.put(collection, "/api/v1/" + collection));
		links.put("archive", "/api/v1/dataset.zip");
		links.put("dcat", "/dataset.jsonld");
		links.put("sdmx", "/sdmx/rest/dataflow");
		links.put("openapi", "/v3/api-docs");
		links.put("documentation", "/swagger-ui.html");
		return links;
	}

}
