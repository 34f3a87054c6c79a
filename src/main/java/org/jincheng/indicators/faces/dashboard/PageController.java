package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.util.Arrays;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.NextPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.faces.dataset.DatasetCitation;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jincheng.indicators.subjects.plan.PlanSelection;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves the HTML of the pages. Unknown parameters are ignored, since others add some to
 * the addresses of pages.
 *
 * @param assets the files of pages
 * @param pages the pages of figures
 * @param stories what is known of figures
 */
@Controller
record PageController(Assets assets, FigurePages pages, FigureStories stories) {

	/**
	 * Only what the service has written becomes markup; who may frame the page comes
	 * last.
	 */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
			+ "data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
			+ "trusted-types written; frame-ancestors %s";

	private static final String LINK = "</dataset.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"";

	/** Adds what every page needs. */
	@ModelAttribute
	void shell(Language language, HttpServletRequest request, HttpServletResponse response, Model model) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader("Content-Security-Policy",
				POLICY.formatted(request.getRequestURI().startsWith("/embed/") ? "*" : "'none'"));
		response.addHeader(HttpHeaders.LINK, LINK);
		model.addAttribute("language", language.code());
		model.addAttribute("zh", language == Language.ZH);
		model.addAttribute("assets", this.assets.base());
		model.addAttribute("modules", this.assets.modules());
		model.addAttribute("revised", this.pages.revised(language));
		model.addAttribute("say", words(new FigureWords(language)));
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String overview(Language language, Model model, HttpServletRequest request, HttpServletResponse response) {
		return overview(PlaceService.CITY, language, model, request, response);
	}

	/** Serves the overview of a place. */
	@GetMapping(path = "/places/{place}", produces = MediaType.TEXT_HTML_VALUE)
	String overview(@PathVariable String place, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		model.addAttribute("isOverview", place.equals(PlaceService.CITY));
		model.addAttribute("ignored", Asked.of(request).values().keySet());
		return show(this.pages.ofPlace(place, language), "overview", "/places/" + place, "place=" + place, model,
				request, response);
	}

	/** Serves the figures of any indicators, or leads to the page of the only one. */
	@GetMapping(path = "/explore", produces = MediaType.TEXT_HTML_VALUE)
	String explore(ObservationSelection selection, @SortableBy({ "indicator", "period", "value" }) PageQuery page,
			Language language, Model model, HttpServletRequest request, HttpServletResponse response) {
		var codes = selection.indicator();
		if (codes != null && codes.size() == 1 && codes.getFirst().matches(BodyRules.ID)) {
			return "redirect:" + ServletUriComponentsBuilder.fromRequest(request)
				.scheme(null)
				.host(null)
				.replacePath("/indicators/" + codes.getFirst())
				.replaceQueryParam("indicator")
				.build()
				.toUriString()
				.replace("{", "%7B");
		}
		model.addAttribute("isExplore", true);
		return show(this.pages.ofFigures("", "", selection, page, Asked.of(request), language), "explore", "/explore",
				"sources=preferred", model, request, response);
	}

	/** Serves the figures of an indicator or a source. */
	@GetMapping(path = { "/indicators/{code}", "/sources/{code}" }, produces = MediaType.TEXT_HTML_VALUE)
	String figures(@PathVariable String code, ObservationSelection selection,
			@SortableBy({ "indicator", "period", "value" }) PageQuery page, Language language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		var kind = request.getRequestURI().split("/")[1];
		var shown = this.pages.ofFigures(kind, code, selection, page, Asked.of(request), language);
		return show(shown, "explore", "/%s/%s".formatted(kind, code),
				"%s=%s".formatted(kind.substring(0, kind.length() - 1), code), model, request, response);
	}

	/** Serves a list of what the catalogue has of a kind. */
	@GetMapping(path = { "/indicators", "/places", "/sources" }, produces = MediaType.TEXT_HTML_VALUE)
	String list(Language language, Model model, HttpServletRequest request) {
		var name = request.getRequestURI().replaceAll("^/|s$", "");
		model.addAttribute("list", ExploreForm.all(name, this.pages.catalogue(language), new FigureWords(language)));
		return "list";
	}

	/** Serves what is planned, and what became of it. */
	@GetMapping(path = "/plans", produces = MediaType.TEXT_HTML_VALUE)
	String plans(PlanSelection selection, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		var page = this.pages.ofPlans(selection, Asked.of(request), language);
		RevisionHeader.send(page.revision(), request, response);
		model.addAttribute("isPlans", true);
		model.addAttribute("page", page);
		return "plans";
	}

	/** Serves what is known of a figure, which the drawer of other pages shows too. */
	@GetMapping(path = "/figures/{id}", produces = MediaType.TEXT_HTML_VALUE)
	String figure(@PathVariable String id, Vintage vintage, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		var story = this.stories.get(id, vintage, base(request), language);
		RevisionHeader.send(story.revision(), request, response);
		model.addAttribute("story", story);
		model.addAttribute("base", base(request));
		return "story";
	}

	@ExceptionHandler
	@Nullable String refused(RefusedException ex, Model model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		return refused(ex, ex.type().status().is4xxClientError(), model, request, response);
	}

	/** Shows what is wrong on a page with a box to search in, or says it as a problem. */
	@Nullable String refused(RefusedException refusal, boolean asPage, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!asPage) {
			refusal.writeTo(request, response);
			return null;
		}
		refusal.setHeaders(response);
		var language = RequestLanguage.of(request);
		shell(language, request, response, model);
		response.setStatus(refusal.type().status().value());
		model.addAttribute("problem", ProblemView.of(refusal.type(), language));
		model.addAttribute("detail", refusal.getMessage());
		model.addAttribute("errors", refusal.errors());
		return "nothing";
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
		model.addAttribute("description",
				(page.definition() != null) ? page.definition() : words.text("page.place.description", page.name()));
		model.addAttribute("base", base);
		model.addAttribute("canonical", base + path);
		model.addAttribute("cited", DatasetCitation.of(page.revision(), language) + ". " + base + path);
		model.addAttribute("data", new SchemaOrgDataset(page, base, path, query, language).json());
		if (page.explored() != null && page.explored().end() != null) {
			model.addAttribute("next", NextPage.after(page.explored().end(), page.revision().recordedAt(), request));
		}
		return view;
	}

	/** Serves the page where the figures of a text stand beside what is recorded. */
	@GetMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
	String check(Language language, Model model) {
		model.addAttribute("isCheck", true);
		model.addAttribute("needsScript", true);
		return "check";
	}

	/** Serves the page where an article is read, and its figures are recorded. */
	@GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
	String desk(Language language, Model model) {
		model.addAttribute("isDesk", true);
		model.addAttribute("needsScript", true);
		return "desk";
	}

	/** Serves the list of the kinds of problems. */
	@GetMapping(path = ProblemType.PATH, produces = MediaType.TEXT_HTML_VALUE)
	String problems(Language language, Model model) {
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
		model.addAttribute("problem", ProblemView.of(type, language));
		return "problem";
	}

	/** Serves a chart of an indicator, for frames on other sites. */
	@GetMapping(path = "/embed/{indicator}", produces = MediaType.TEXT_HTML_VALUE)
	String embed(@PathVariable String indicator, Language language, Model model, HttpServletRequest request) {
		var asked = Asked.of(request);
		model.addAttribute("chart", this.pages.framed(indicator, asked, language));
		return "embed";
	}

}
