package org.jincheng.indicators.faces.dashboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.faces.chart.FigureWords;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves the HTML of the pages. Their scripts read the parameters; unknown ones are
 * refused, as by the API.
 *
 * @param assets the files of pages
 * @param pages the pages of figures
 * @param indicators the indicators
 */
@Controller
record PageController(Assets assets, FigurePages pages, IndicatorService indicators) {

	/** What may become markup, and who may frame the page, come last. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
			+ "data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
			+ "trusted-types %s; frame-ancestors %s";

	private static final String LINKS = "</.well-known/api-catalog>; rel=\"api-catalog\", "
			+ "</dataset.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"";

	/** The drawings of charts. */
	private static final String DRAWING = "drawing";

	/** Where no text becomes markup. */
	private static final String NOTHING = "'none'";

	/** Adds what every page needs. */
	@ModelAttribute
	void shell(Language language, HttpServletResponse response, Model model) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader("Content-Security-Policy", POLICY.formatted(DRAWING, "'none'"));
		response.addHeader(HttpHeaders.LINK, LINKS);
		model.addAttribute("language", language.code());
		model.addAttribute("zh", language == Language.ZH);
		model.addAttribute("assets", this.assets.base());
		model.addAttribute("modules", this.assets.modules());
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String overview(ViewQuery query, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return overview(PlaceService.CITY, query, language, model, request, response);
	}

	/** Serves the overview of a place. */
	@GetMapping(path = "/places/{place}", produces = MediaType.TEXT_HTML_VALUE)
	String overview(@PathVariable String place, ViewQuery query, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		var page = this.pages.ofPlace(place, language);
		var isCity = place.equals(PlaceService.CITY);
		model.addAttribute("isCity", isCity);
		model.addAttribute("isOverview", isCity);
		return (page != null) ? show(page, "overview", "/places/" + place, "place=" + place, model, request, response)
				: nothing(place, "isPlace", model, response);
	}

	/** Serves the page of an indicator, which shows all without a script. */
	@GetMapping(path = "/indicators/{code}", produces = MediaType.TEXT_HTML_VALUE)
	String indicator(@PathVariable String code, IndicatorQuery query, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		var page = this.pages.ofIndicator(code, query, language);
		model.addAttribute("asked", ofChart(request));
		model.addAttribute("beside", query.beside());
		return (page != null)
				? show(page, "indicator", "/indicators/" + code, "indicator=" + code, model, request, response)
				: nothing(code, "isIndicator", model, response);
	}

	private static String show(FigurePage page, String view, String path, String query, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		RevisionHeader.send(page.revision(), request, response);
		var language = RequestLanguage.of(request);
		var words = new FigureWords(language);
		Mustache.Lambda say = (text, out) -> out.write(words.text(text.execute()));
		var base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
		model.addAttribute("page", page);
		model.addAttribute("say", say);
		model.addAttribute("description", words.text("page.place.description", page.name()));
		model.addAttribute("revised", words.text("footer.revision", page.revision().number(),
				LocalDate.ofInstant(page.revision().recordedAt(), ZoneOffset.UTC)));
		model.addAttribute("canonical", base + path);
		model.addAttribute("data", new SchemaOrgDataset(page, base, path, query, language).json());
		model.addAttribute("hasFigures", true);
		return view;
	}

	/**
	 * Returns what a page is asked for and its chart has too, to follow other parameters.
	 */
	private static String ofChart(HttpServletRequest request) {
		var query = ServletUriComponentsBuilder.fromRequest(request)
			.replaceQueryParam("lang")
			.replaceQueryParam("theme")
			.replaceQueryParam("figure")
			.build()
			.getQuery();
		return (query != null) ? "&" + query : "";
	}

	private static String nothing(String code, String kind, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		model.addAttribute("code", code);
		model.addAttribute(kind, true);
		model.addAttribute("isStatic", true);
		return "nothing";
	}

	@GetMapping(path = "/explore", produces = MediaType.TEXT_HTML_VALUE)
	String explore(ExploreQuery query, Language language, Model model) {
		model.addAttribute("isExplore", true);
		return "explore";
	}

	/** Serves the page where the figures of a text stand beside what is recorded. */
	@GetMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
	String check(ViewQuery query, Language language, Model model, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY.formatted(NOTHING, "'none'"));
		model.addAttribute("isCheck", true);
		return "check";
	}

	/** Serves the page where an article is read, and its figures are recorded. */
	@GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
	String desk(ViewQuery query, Language language, Model model, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY.formatted(NOTHING, "'none'"));
		model.addAttribute("isDesk", true);
		return "desk";
	}

	/** Serves the list of the kinds of problems. */
	@GetMapping(path = ProblemType.PATH, produces = MediaType.TEXT_HTML_VALUE)
	String problems(ViewQuery query, Language language, Model model) {
		model.addAttribute("isStatic", true);
		model.addAttribute("problems",
				Arrays.stream(ProblemType.values()).map((type) -> ProblemView.of(type, language)).toList());
		return "problems";
	}

	/** Serves the page about a kind of problem, to which its URI leads. */
	@GetMapping(path = ProblemType.PATH + "/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	String problem(@PathVariable String slug, ViewQuery query, Language language, Model model) {
		var type = ProblemType.ofSlug(slug)
			.orElseThrow(() -> new NotFoundException("kind of problem", slug,
					Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList()));
		model.addAttribute("isStatic", true);
		model.addAttribute("problem", ProblemView.of(type, language));
		return "problem";
	}

	/** Serves a chart of an indicator, for frames on other sites. */
	@GetMapping(path = "/embed/{indicator}", produces = MediaType.TEXT_HTML_VALUE)
	String embed(@PathVariable String indicator, EmbedQuery query, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY.formatted(DRAWING, "*"));
		if (this.indicators.find(indicator).isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		model.addAttribute("indicator", indicator);
		model.addAttribute("asked", ofChart(request));
		return "embed";
	}

}
