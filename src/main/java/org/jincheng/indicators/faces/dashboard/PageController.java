package org.jincheng.indicators.faces.dashboard;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the HTML of the pages. Their scripts read the parameters; unknown ones are
 * refused, as by the API.
 */
@Controller
class PageController {

	/** What may become markup, and who may frame the page, come last. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
			+ "trusted-types %s; frame-ancestors %s";

	/** The drawings of charts. */
	private static final String DRAWING = "drawing";

	/** Where no text becomes markup. */
	private static final String NOTHING = "'none'";

	private final Assets assets;

	private final IndicatorService indicators;

	private final PlaceService places;

	PageController(Assets assets, PlaceService places, IndicatorService indicators) {
		this.assets = assets;
		this.places = places;
		this.indicators = indicators;
	}

	/** Adds what every page needs. */
	@ModelAttribute
	void shell(Language language, HttpServletResponse response, Model model) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader("Content-Security-Policy", POLICY.formatted(DRAWING, "'none'"));
		model.addAttribute("language", language.code());
		model.addAttribute("zh", language == Language.ZH);
		model.addAttribute("assets", this.assets.base());
		model.addAttribute("modules", this.assets.modules());
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String overview(ViewQuery query, Language language, Model model, HttpServletResponse response) {
		return overview(PlaceService.CITY, query, language, model, response);
	}

	/** Serves the overview of a place. */
	@GetMapping(path = "/places/{place}", produces = MediaType.TEXT_HTML_VALUE)
	String overview(@PathVariable String place, ViewQuery query, Language language, Model model,
			HttpServletResponse response) {
		var name = this.places.name(place, language);
		model.addAttribute("code", place);
		if (name.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("isStatic", true);
			return "no-place";
		}
		var isCity = place.equals(PlaceService.CITY);
		model.addAttribute("place", name.get());
		model.addAttribute("isCity", isCity);
		model.addAttribute("isOverview", isCity);
		return "overview";
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
			HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY.formatted(DRAWING, "*"));
		if (this.indicators.find(indicator).isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		model.addAttribute("indicator", indicator);
		model.addAttribute("asked", query.ofFigures());
		return "embed";
	}

}
