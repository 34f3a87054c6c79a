package org.jincheng.indicators.faces.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.representation.DatasetArchive;
import org.jincheng.indicators.core.representation.DatasetDescription;
import org.jincheng.indicators.core.representation.DatasetTables;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the card of the dataset, and all its tables in one archive.
 *
 * @param revisions the revisions
 * @param formats the formats of answers
 * @param tables the tables of the dataset
 * @param curated the collections that curators change
 */
@RestController
@Tag(name = "Dataset", description = "The dataset as a whole: its description and a download.")
record DatasetController(RevisionService revisions, Formats formats, DatasetTables tables,
		List<Curated<?, ?>> curated) {

	@GetMapping("/api/v1")
	@Operation(operationId = "getDataset", summary = "Describe the service", description = """
			Describes the dataset: title, newest revision, citation, licence, formats, limits, and links to \
			its parts.""")
	DatasetCard dataset(Language language) {
		var revision = this.revisions.inSnapshot();
		return new DatasetCard(DatasetDescription.TITLE.in(language), DatasetDescription.DESCRIPTION.in(language),
				Build.VERSION, revision, DatasetCitation.full(revision, language),
				new DatasetCard.Licence(DatasetDescription.LICENCE_ID, DatasetDescription.LICENCE.in(language),
						DatasetDescription.LICENCE_URL),
				Arrays.stream(Language.values()).map(Language::code).toList(), this.formats.names(),
				new DatasetCard.Limits(PageQuery.DEFAULT_LIMIT, PageQuery.MAX_LIMIT), links());
	}

	@GetMapping(path = "/api/v1/dataset.zip", produces = "application/zip")
	@Operation(operationId = "getDatasetArchive", summary = "Download the dataset", description = """
			Returns a ZIP with every collection as CSV, the citation, and a `datapackage.json` \
			(Frictionless Data) that describes columns, types and licence.""")
	DatasetArchive archive(Language language) {
		var about = new LinkedHashMap<String, Object>();
		about.put("title", DatasetDescription.TITLE.in(language));
		about.put("description", DatasetDescription.DESCRIPTION.in(language));
		var licence = new LinkedHashMap<String, Object>();
		licence.put("name", DatasetDescription.LICENCE_ID);
		licence.put("title", DatasetDescription.LICENCE.in(language));
		licence.put("path", DatasetDescription.LICENCE_URL);
		about.put("licenses", List.of(licence));
		return new DatasetArchive(this.tables, about, DatasetCitation.full(this.revisions.inSnapshot(), language));
	}

	private Map<String, String> links() {
		var links = new LinkedHashMap<String, String>();
		links.put("self", "/api/v1");
		Stream
			.concat(this.curated.stream().filter((one) -> one.owner() == null).map(Curated::collection),
					Stream.of("categories", "changes", "observations"))
			.sorted()
			.forEach((collection) -> links.put(collection, "/api/v1/" + collection));
		links.put("citation", "/api/v1/citation");
		links.put("archive", "/api/v1/dataset.zip");
		links.put("dcat", "/dataset.jsonld");
		links.put("sdmx", "/sdmx/rest/dataflow");
		links.put("openapi", "/v3/api-docs");
		links.put("documentation", "/swagger-ui.html");
		return links;
	}

}
