package org.jincheng.indicators.faces.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What an assistant can read by its address: the catalogue, the sources, and what a
 * source states. Each is read in pages, of which the first has no number.
 */
@Component
class Resources {

	private static final String JSON = "application/json";

	private static final String SCHEME = "jincheng://";

	private static final String CATALOGUE = SCHEME + "catalogue";

	private static final String SOURCES = SCHEME + "sources";

	private static final Pattern ADDRESS = Pattern
		.compile(SCHEME + "(catalogue|sources)(?:/([A-Za-z0-9-]{1,100}))?(?:\\?after=([0-9]{1,6}))?");

	private static final SingletonSupplier<JsonNode> DESCRIPTIONS = SingletonSupplier
		.of(() -> JsonMapper.shared().readTree(TextFile.read("mcp/resources.json")));

	private final IndicatorService indicators;

	private final SourceService sources;

	private final Citations citations;

	private final Answers answers;

	Resources(IndicatorService indicators, SourceService sources, Citations citations, Answers answers) {
		this.indicators = indicators;
		this.sources = sources;
		this.citations = citations;
		this.answers = answers;
	}

	/**
	 * A page of a resource.
	 *
	 * @param citation how it is cited
	 * @param items what is on the page
	 * @param total how many items there are
	 * @param next the address of the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Page(String citation, List<?> items, int total, @Nullable String next) {
	}

	/** An indicator of the catalogue. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CatalogueItem(String code, String name, String topic, List<String> units, @Nullable Prices prices,
			String definition) {

		static CatalogueItem of(IndicatorRequest indicator) {
			return new CatalogueItem(indicator.code(), indicator.name().text().en(), indicator.topic(),
					indicator.units(), indicator.defaults().prices(), indicator.definition().en());
		}

	}

	/** A source. */
	record SourceItem(String id, String citation, String language, String licence) {

		static SourceItem of(SourceResource source) {
			return new SourceItem(source.id(), source.citation(), source.language().code(), source.licence());
		}

	}

	/** A statement of a source. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record StatementItem(int paragraph, int sentence, @Nullable String gist, @Nullable List<String> figures) {

		static StatementItem of(StatementResource statement) {
			return new StatementItem(statement.paragraph(), statement.sentence(), statement.gist(),
					statement.figures());
		}

	}

	/** Describes the resources, or their templates. */
	static JsonNode described(String list) {
		return Objects.requireNonNull(DESCRIPTIONS.obtain().get(list), list);
	}

	/**
	 * Reads the resource that a message names.
	 * @throws JsonRpcException if there is none
	 */
	@Transactional(readOnly = true)
	Map<String, Object> read(JsonRpcMessage message) {
		var uri = Objects.requireNonNullElse(message.text("uri"), "");
		var address = ADDRESS.matcher(uri);
		if (!address.matches() || address.group(2) != null && address.group(1).equals("catalogue")) {
			throw unknown(uri);
		}
		var start = (address.group(3) != null) ? Integer.parseInt(address.group(3)) : 0;
		var source = address.group(2);
		try {
			var page = address.group(1).equals("catalogue")
					? page(CATALOGUE, this.indicators.described(), CatalogueItem::of, start) : (source == null)
							? page(SOURCES, this.sources.all(), SourceItem::of, start) : ofSource(source, start);
			var contents = new LinkedHashMap<String, Object>();
			contents.put("uri", uri);
			contents.put("mimeType", JSON);
			contents.put("text", this.answers.write(page));
			var result = new LinkedHashMap<String, Object>();
			result.put("contents", List.of(contents));
			return result;
		}
		catch (NotFoundException | InvalidParametersException ex) {
			throw unknown(uri);
		}
	}

	private Page ofSource(String id, int start) {
		var statements = this.sources.statements(id, Language.EN);
		var citation = this.sources.newest(List.of(id), 1).getFirst().citation();
		return page(SOURCES + "/" + id, citation, statements.stream().map(StatementItem::of).toList(), start);
	}

	private <T> Page page(String uri, List<T> all, Function<T, ?> item, int start) {
		return page(uri, this.citations.ofDataset(Language.EN), all.stream().map(item).toList(), start);
	}

	private Page page(String uri, String citation, List<?> all, int start) {
		var part = this.answers.part(all, start);
		return new Page(citation, part.items(), all.size(),
				(part.next() != null) ? uri + "?after=" + part.next() : null);
	}

	private static JsonRpcException unknown(String uri) {
		return JsonRpcException.invalidParams("Unknown resource.",
				Map.of("uri", Tools.shortened(uri), "allowed", List.of(CATALOGUE, SOURCES, SOURCES + "/{id}")));
	}

}
