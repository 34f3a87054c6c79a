package org.jincheng.indicators.faces.dashboard;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jincheng.indicators.catalogue.indicator.CodeRedirects;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.faces.chart.ChartQuery;
import org.jincheng.indicators.faces.chart.FigureWords;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Serves the HTML of the pages. Unknown parameters are ignored, since others add some to
 * the addresses of pages.
 *
 * @param assets the files of pages
 * @param pages the pages of figures
 * @param stories what is known of figures
 * @param indicators the indicators
 * @param redirects the codes that were merged
 */
@Controller
record PageController(Assets assets, FigurePages pages, FigureStories stories, IndicatorService indicators,
		CodeRedirects redirects) {

	/**
	 * Only what the service has written becomes markup; who may frame the page comes
	 * last.
	 */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
			+ "data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
			+ "trusted-types written; frame-ancestors %s";

	private static final String LINKS = "</.well-known/api-catalog>; rel=\"api-catalog\", "
			+ "</dataset.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"";

	/** What a page says itself of the drawing of its chart. */
	private static final Set<String> OF_DRAWINGS = Set.of("theme", "width", "height");

	/** Adds what every page needs. */
	@ModelAttribute
	void shell(Language language, HttpServletResponse response, Model model) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader("Content-Security-Policy", POLICY.formatted("'none'"));
		response.addHeader(HttpHeaders.LINK, LINKS);
		model.addAttribute("language", language.code());
		model.addAttribute("zh", language == Language.ZH);
		model.addAttribute("assets", this.assets.base());
		model.addAttribute("modules", this.assets.modules());
		model.addAttribute("revised", this.pages.revised(language));
	}

	/** Serves the overview of the city. */
	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable String city(Language language, Model model, HttpServletRequest request, HttpServletResponse response) {
		return overview(PlaceService.CITY, language, model, request, response);
	}

	/** Serves the overview of a place. */
	@GetMapping(path = "/places/{place}", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable String overview(@PathVariable String place, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		var page = this.pages.ofPlace(place, language);
		model.addAttribute("isOverview", place.equals(PlaceService.CITY));
		return (page != null) ? show(page, "overview", "/places/" + place, "place=" + place, model, request, response)
				: nothing(place, "isPlace", model, request, response);
	}

	/** Serves the page of an indicator, which shows all without a script. */
	@GetMapping(path = "/indicators/{code}", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable String indicator(@PathVariable String code, IndicatorQuery query, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		var page = this.pages.ofIndicator(code, query, language);
		model.addAttribute("asked", ofChart(request, IndicatorQuery.class));
		model.addAttribute("beside", query.beside());
		return (page != null)
				? show(page, "indicator", "/indicators/" + code, "indicator=" + code, model, request, response)
				: nothing(code, "isIndicator", model, request, response);
	}

	/** Serves what is known of a figure, which the drawer of other pages shows too. */
	@GetMapping(path = "/figures/{id}", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable String figure(@PathVariable String id, @Valid Vintage vintage, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			var story = this.stories.get(id, vintage, base(request), language);
			RevisionHeader.send(story.revision(), request, response);
			model.addAttribute("story", story);
			model.addAttribute("base", base(request));
			model.addAttribute("hasFigures", true);
			model.addAttribute("say", words(new FigureWords(language)));
			return "story";
		}
		catch (NotFoundException ex) {
			return nothing(id, "isFigure", model, request, response);
		}
	}

	/** Has a template say words by their name and what follows it, each after a bar. */
	private static Mustache.Lambda words(FigureWords words) {
		return (text, out) -> {
			var values = text.execute().split("\\|");
			out.write(words.text(values[0], Arrays.stream(values).skip(1).toArray()));
		};
	}

	private static String base(HttpServletRequest request) {
		return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
	}

	private static String show(FigurePage page, String view, String path, String query, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		RevisionHeader.send(page.revision(), request, response);
		var language = RequestLanguage.of(request);
		var words = new FigureWords(language);
		var base = base(request);
		model.addAttribute("page", page);
		model.addAttribute("say", words(words));
		model.addAttribute("description", words.text("page.place.description", page.name()));
		model.addAttribute("base", base);
		model.addAttribute("canonical", base + path);
		model.addAttribute("data", new SchemaOrgDataset(page, base, path, query, language).json());
		model.addAttribute("hasFigures", true);
		return view;
	}

	/**
	 * Returns what a page is asked for and its chart has too, to follow other parameters.
	 */
	private static String ofChart(HttpServletRequest request, Class<?>... queries) {
		return Arrays.stream(queries)
			.flatMap((query) -> Arrays.stream(query.getRecordComponents()))
			.map(RecordComponent::getName)
			.filter((name) -> request.getParameter(name) != null && !OF_DRAWINGS.contains(name))
			.map((name) -> "&%s=%s".formatted(name,
					UriUtils.encode(String.join(",", request.getParameterValues(name)), StandardCharsets.UTF_8)))
			.collect(Collectors.joining());
	}

	/** Returns the page that says so; null for what was merged, which is redirected. */
	private @Nullable String nothing(String code, String kind, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (this.redirects.isRedirected(request, response)) {
			return null;
		}
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		model.addAttribute("code", code);
		model.addAttribute(kind, true);
		model.addAttribute("isStatic", true);
		return "nothing";
	}

	@GetMapping(path = "/explore", produces = MediaType.TEXT_HTML_VALUE)
	String explore(Language language, Model model) {
		model.addAttribute("isExplore", true);
		return "explore";
	}

	/** Serves the page where the figures of a text stand beside what is recorded. */
	@GetMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
	String check(Language language, Model model) {
		model.addAttribute("isCheck", true);
		return "check";
	}

	/** Serves the page where an article is read, and its figures are recorded. */
	@GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
	String desk(Language language, Model model) {
		model.addAttribute("isDesk", true);
		return "desk";
	}

	/** Serves the list of the kinds of problems. */
	@GetMapping(path = ProblemType.PATH, produces = MediaType.TEXT_HTML_VALUE)
	String problems(Language language, Model model) {
		model.addAttribute("isStatic", true);
		model.addAttribute("problems",
				Arrays.stream(ProblemType.values()).map((type) -> ProblemView.of(type, language)).toList());
		return "problems";
	}

	/** Serves the page about a kind of problem, to which its URI leads. */
	@GetMapping(path = ProblemType.PATH + "/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	String problem(@PathVariable String slug, Language language, Model model) {
		var type = ProblemType.ofSlug(slug)
			.orElseThrow(() -> new NotFoundException("kind of problem", slug,
					Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList()));
		model.addAttribute("isStatic", true);
		model.addAttribute("problem", ProblemView.of(type, language));
		return "problem";
	}

	/** Serves a chart of an indicator, for frames on other sites. */
	@GetMapping(path = "/embed/{indicator}", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable String embed(@PathVariable String indicator, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY.formatted("*"));
		if (this.indicators.find(indicator).isEmpty()) {
			if (this.redirects.isRedirected(request, response)) {
				return null;
			}
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		model.addAttribute("indicator", indicator);
		model.addAttribute("asked", ofChart(request, ChartQuery.class, ObservationSelection.class));
		return "embed";
	}

}
