package org.jincheng.indicators.faces.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.DatasetDescription;
import org.jincheng.indicators.faces.dataset.DatasetCitation;
import org.jincheng.indicators.figures.wording.FigureWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes what a page shows as a Dataset of schema.org, for search engines.
 *
 * @param page the page
 * @param base the address of the service, without a slash at its end
 * @param path the path of the page
 * @param query the parameter that selects its figures in the API
 * @param language the language of the page
 */
record SchemaOrgDataset(FigurePage page, String base, String path, String query, Language language) {

	private static final Map<String, String> FORMATS = formats();

	private static Map<String, String> formats() {
		var formats = new LinkedHashMap<String, String>();
		formats.put("csv", "text/csv");
		formats.put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		formats.put("jsonstat", "application/vnd.json-stat+json");
		formats.put("json&limit=1000", "application/json");
		return formats;
	}

	/** Returns it as JSON-LD that no markup can end. */
	String json() {
		return JsonMapper.shared().writeValueAsString(dataset()).replace("<", "\\u003c");
	}

	private Map<String, Object> dataset() {
		var address = this.base + this.path;
		var title = DatasetDescription.TITLE.in(this.language);
		var organization = thing("Organization", "name", title, "url", this.base + "/");
		var revision = this.page.revision();
		var dataset = thing("Dataset", "@id", address, "name",
				new FigureWords(this.language).text("chart.transformed", title, this.page.name()), "description",
				description(), "url", address, "identifier", address, "license", DatasetDescription.LICENCE_URL,
				"creator", organization, "publisher", organization, "citation",
				DatasetCitation.of(revision, this.language) + ". " + address, "isAccessibleForFree", true, "inLanguage",
				this.language.code(), "keywords", this.page.topics(), "dateModified", revision.recordedAt().toString(),
				"version", String.valueOf(revision.number()), "distribution",
				FORMATS.entrySet().stream().map((format) -> download(format.getKey(), format.getValue())).toList(),
				"includedInDataCatalog",
				thing("DataCatalog", "name", title, "url", this.base + "/", "license", DatasetDescription.LICENCE_URL));
		dataset.putFirst("@context", "https://schema.org/");
		return dataset;
	}

	private String description() {
		var ofAll = DatasetDescription.DESCRIPTION.in(this.language);
		return (this.page.definition() != null) ? this.page.definition() + " " + ofAll
				: new FigureWords(this.language).text("page.place.description", this.page.name());
	}

	private Map<String, Object> download(String format, String mediaType) {
		return thing("DataDownload", "encodingFormat", mediaType, "contentUrl",
				"%s/api/v1/observations?%s&lang=%s&format=%s".formatted(this.base, this.query, this.language.code(),
						format));
	}

	private static LinkedHashMap<String, Object> thing(String type, Object... properties) {
		var thing = new LinkedHashMap<String, Object>();
		thing.put("@type", type);
		for (int i = 0; i < properties.length; i += 2) {
			thing.put(properties[i].toString(), properties[i + 1]);
		}
		return thing;
	}

}
