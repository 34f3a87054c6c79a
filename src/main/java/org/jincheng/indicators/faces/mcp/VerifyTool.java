package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.request.LongText;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.Vintage;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.reading.Reading.Candidate;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds a claim, in words or in numbers, against the dataset. */
@Component("verify_figure")
class VerifyTool implements Tool<VerifyTool.Arguments> {

	/** The most figures that a claim is held against in each of three selections. */
	private static final int MAX = 100;

	private static final Text NO_NUMBER = new Text("No figure was found in the claim.", "未在所述中找到数字。");

	private static final Text NOTED = new Text(" A note on the figure tells more: %s", "该数字附有说明：%s");

	private final ClaimReader claims;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final ObservationService observations;

	private final Citations citations;

	private final Answers answers;

	private final TransactionTemplate snapshot;

	VerifyTool(ClaimReader claims, IndicatorService indicators, PlaceService places, ObservationService observations,
			Citations citations, Answers answers, PlatformTransactionManager transactions) {
		this.claims = claims;
		this.indicators = indicators;
		this.places = places;
		this.observations = observations;
		this.citations = citations;
		this.answers = answers;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * A claim in words, or in numbers.
	 *
	 * @param claim a sentence or two
	 * @param published when the words were published, for "last year" and the like
	 * @param indicator the code of the indicator; found from the words where it is null
	 * @param value the number, where there are no words
	 * @param status whether it is said to have come to pass; {@code actual} if not given
	 * @param after the number of figures of the claim that were answered before
	 */
	record Arguments(@LongText @Nullable @Size(max = 1000, message = "must have 1000 characters at most") String claim,
			@Nullable DateBound published, @Nullable String indicator, @Nullable BigDecimal value,
			@Nullable BigDecimal upper, @Nullable String unit, @Nullable Relation relation,
			@Nullable FigureStatus status, @Nullable String period, @Nullable List<String> place,
			@Nullable ComparisonKind comparison, @Nullable String basePeriod,
			@Nullable @Min(value = 0, message = "must be 0 or more, as in the next of an answer") Integer after,
			@Nullable Language lang) {

		boolean isInNumbers() {
			return this.value != null || this.upper != null || this.unit != null || this.relation != null
					|| this.status != null || this.period != null || this.place != null || this.comparison != null
					|| this.basePeriod != null;
		}

	}

	/**
	 * How a claim was understood; what it does not say is left out.
	 *
	 * @param printed the words
	 * @param name the name of the indicator that it was held against
	 * @param definition what that measures
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Understood(@Nullable String printed, @Nullable String indicator, @Nullable String name,
			@Nullable String definition, @Nullable BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit,
			@Nullable Relation relation, @Nullable FigureStatus status, @Nullable String period, List<String> places,
			@Nullable ComparisonKind comparison, @Nullable String basePeriod, List<Candidate> otherIndicators) {
	}

	/**
	 * What the dataset says of one figure of a claim.
	 *
	 * @param verdict the verdict
	 * @param why why
	 * @param wrong what is wrong with the claim
	 * @param claim how it was understood
	 * @param unchecked what the claim does not say, so that it was not checked: the place
	 * or the period
	 * @param figures the figures that decided it; where nothing is known, the nearest
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Finding(Verdict verdict, String why, @Nullable ClaimPart wrong, Understood claim, List<ClaimPart> unchecked,
			List<CitedFigure> figures) {
	}

	/**
	 * What the dataset says of a claim.
	 *
	 * @param verdict that of the whole: that of all its figures where they have the same,
	 * {@code contradicts} where one has that
	 * @param findings the same of each of its figures
	 * @param sources the citations of the sources, by their ids
	 * @param citation the citation of the dataset
	 * @param next what {@code after} takes for the next findings; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(Verdict verdict, @Nullable String why, List<Finding> findings, Map<String, String> sources,
			String citation, @Nullable Integer next) {
	}

	@Override
	public Answer call(Arguments asked, ClientAddress client) {
		check(asked);
		var said = (asked.claim() != null)
				? this.claims.read(asked.claim(), asked.published(), asked.indicator(), client)
				: List.of(inNumbers(asked));
		return this.snapshot.execute((transaction) -> answer(asked, said));
	}

	private void check(Arguments asked) {
		var errors = new ArrayList<RequestError>();
		if (asked.claim() != null && asked.isInNumbers()) {
			errors.add(RequestError.of("claim", null,
					"A claim is either in words, with \"claim\", or in numbers, with \"indicator\", \"value\" and \"unit\"."));
		}
		if (asked.claim() == null) {
			if (asked.value() == null) {
				errors.add(RequestError.of("value", null, "Is missing, and so is \"claim\"."));
			}
			if (asked.indicator() == null) {
				errors.add(RequestError.of("indicator", null, "Is missing, and so is \"claim\"."));
			}
			if (asked.unit() == null) {
				errors.add(RequestError.of("unit", null, "Is missing, and so is \"claim\"."));
			}
			if (asked.place() == null || asked.place().isEmpty()) {
				errors.add(RequestError.of("place", null,
						"Is missing, and so is \"claim\": whose figure it is must be said."));
			}
			if (asked.value() != null && asked.upper() != null && asked.upper().compareTo(asked.value()) < 0) {
				errors.add(RequestError.of("upper", asked.upper().toPlainString(), "Less than \"value\"."));
			}
			if ((asked.relation() == Relation.BETWEEN) != (asked.upper() != null)) {
				errors.add(RequestError.of("upper", null, "Goes with the relation \"between\", and only with that."));
			}
			if (asked.basePeriod() != null && asked.comparison() == null) {
				errors.add(RequestError.of("basePeriod", asked.basePeriod(), "Only together with \"comparison\"."));
			}
		}
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
		if (asked.indicator() != null) {
			KnownValues.check("indicator", List.of(asked.indicator()), this.indicators.codes());
			if (this.indicators.statedType(asked.indicator()).isEmpty()) {
				throw new InvalidParametersException(RequestError.of("indicator", asked.indicator(),
						"Is derived: claims are held against what sources state."));
			}
		}
		if (asked.place() != null) {
			KnownValues.check("place", asked.place(), this.places.codes(), this.places::names);
		}
		if (asked.unit() != null && !Rate.isUnit(asked.unit(), this.indicators.unitCodes())) {
			throw new InvalidParametersException(RequestError.unknownValue(ErrorPlace.ofParameter("unit"), asked.unit(),
					this.indicators.unitsOf(List.of(String.valueOf(asked.indicator()))).values().iterator().next()));
		}
	}

	private static SaidClaim inNumbers(Arguments asked) {
		var amount = new Amount(Objects.requireNonNull(asked.value()), asked.upper(),
				Objects.requireNonNullElse(asked.relation(), Relation.EQUAL));
		var base = span("basePeriod", asked.basePeriod());
		var claim = new ClaimedFigure(Objects.requireNonNull(asked.indicator()), amount,
				Objects.requireNonNull(asked.unit()), Objects.requireNonNullElse(asked.status(), FigureStatus.ACTUAL),
				span("period", asked.period()), (asked.place() != null) ? asked.place() : List.of(),
				(asked.comparison() != null) ? new Comparison(asked.comparison(),
						(base != null) ? new BasePeriod(base.first(), base.last()) : null) : null);
		return new SaidClaim(null, claim, null, List.of());
	}

	private static @Nullable DateSpan span(String name, @Nullable String value) {
		try {
			return (value != null) ? DateSpan.of(value) : null;
		}
		catch (RejectedValueException ex) {
			throw new InvalidParametersException(ex.toError(name, String.valueOf(value)));
		}
	}

	private Answer answer(Arguments asked, List<SaidClaim> said) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var check = new ClaimCheck(this.indicators.scales(), this.indicators.dimensions());
		// The figures of a claim are mostly of one selection.
		var pages = new HashMap<ObservationSelection, List<Observation>>();
		Function<ObservationSelection, List<Observation>> figures = (selection) -> pages.computeIfAbsent(selection,
				(it) -> page(it, language));
		var findings = said.stream().map((it) -> finding(it, check, figures, language)).toList();
		var part = this.answers.part(findings, (asked.after() != null) ? asked.after() : 0);
		var cited = part.items().stream().flatMap((finding) -> finding.figures().stream()).toList();
		return new Answer(ofAll(findings), findings.isEmpty() ? NO_NUMBER.in(language) : null, part.items(),
				this.citations.sourcesOf(cited), this.citations.ofDataset(language), part.next());
	}

	private static Verdict ofAll(List<Finding> findings) {
		var verdicts = findings.stream().map(Finding::verdict).distinct().toList();
		return verdicts.contains(Verdict.CONTRADICTS) ? Verdict.CONTRADICTS
				: (verdicts.size() == 1) ? verdicts.getFirst() : Verdict.UNKNOWN;
	}

	private Finding finding(SaidClaim said, ClaimCheck check, Function<ObservationSelection, List<Observation>> pages,
			Language language) {
		var claim = said.claim();
		if (claim == null) {
			return new Finding(Verdict.UNKNOWN, Objects.requireNonNull(said.doubt()).in(language), null,
					understood(said, language), List.of(), List.of());
		}
		var found = check.check(claim, figures(claim, pages));
		var figures = this.citations.of(found.figures(), Vintage.NOW, language);
		return new Finding(found.verdict(), why(found, language), found.wrong(), understood(said, language),
				claim.unsaid(), figures);
	}

	/**
	 * Who reads why a claim is wrong must not miss that the figure may be meant
	 * otherwise.
	 */
	private static String why(ClaimCheck.Finding found, Language language) {
		var note = (found.verdict() == Verdict.CONTRADICTS) ? found.figures().getFirst().note() : null;
		return found.why().in(language) + ((note != null) ? NOTED.in(language).formatted(note) : "");
	}

	private Understood understood(SaidClaim said, Language language) {
		var claim = said.claim();
		if (claim == null) {
			return new Understood(said.printed(), null, null, null, null, null, null, null, null, null, List.of(), null,
					null, said.candidates());
		}
		var indicator = this.indicators.described(List.of(claim.indicator())).get(claim.indicator());
		var amount = claim.amount();
		var comparison = claim.comparison();
		var others = said.candidates().stream().filter((it) -> !it.recorded().equals(claim.indicator())).toList();
		return new Understood(said.printed(), claim.indicator(), (indicator != null) ? indicator.name(language) : null,
				(indicator != null) ? indicator.definition(language) : null, amount.value(), amount.upper(),
				claim.unit(), amount.relation(), claim.status(),
				(claim.period() != null) ? claim.period().label() : null, claim.places(),
				(comparison != null) ? comparison.kind() : null,
				(comparison != null && comparison.basePeriod() != null) ? comparison.basePeriod().label() : null,
				others);
	}

	/**
	 * The figures of a claim's indicator: those of its place and period, those of its
	 * place, those of its period, and the newest.
	 */
	private List<Observation> figures(ClaimedFigure claim, Function<ObservationSelection, List<Observation>> pages) {
		var period = claim.period();
		var from = (period != null) ? new DateBound(period.first(), period.first()) : null;
		var to = (period != null) ? new DateBound(period.last(), period.last()) : null;
		// Words can name places that no figure is of.
		var places = this.places.codes().containsAll(claim.places()) ? claim.places() : null;
		var all = ObservationSelection.ALL.withIndicators(List.of(claim.indicator()));
		var found = new LinkedHashMap<Object, Observation>();
		Stream.of(all.withPlaces(places).withPeriods(from, to), all.withPlaces(places), all.withPeriods(from, to), all)
			.flatMap((selection) -> pages.apply(selection).stream())
			.filter(Observation::isUpheld)
			.forEach((figure) -> found.putIfAbsent(figure.id(), figure));
		return List.copyOf(found.values());
	}

	private List<Observation> page(ObservationSelection selection, Language language) {
		return this.observations.page(selection, new PageQuery(null, MAX, null, "-period"), language).items();
	}

}
