package org.jincheng.indicators.subjects.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.PublisherKind;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.DailyAnswers;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.StatedFigure.StatedPeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides what the reports of an initiative, a park or an investment say of it. Its
 * status is that of the newest report that stands: the one whose day ends last, then what
 * a curator says, then by the kind of publisher and by the source. It is due as the
 * newest report says that gives a day. Reports of sources that were retracted or replaced
 * and of copies do not count, unless there are no others.
 */
@Component
public class Reports {

	private static final PublisherKind[] KINDS = PublisherKind.values();

	private final SourceService sources;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Reports(SourceService sources, JdbcClient jdbc, InstantSource clock) {
		this.sources = sources;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns a request with its reports, and with the status and the last day that these
	 * give. One that says another status or day than before and no other reports adds a
	 * report of today. One for something new without reports has one of its first
	 * statement.
	 * @param current the present state; null if it is new
	 */
	public <R extends Reported<R>> R normalized(R said, @Nullable R current) {
		var before = (current != null) ? Objects.requireNonNull(current.reports()) : List.<Report>of();
		var reports = (said.reports() != null) ? said.reports().stream().map(Report::normal).toList() : before;
		if (current == null && said.reports() == null) {
			var first = said.statements().stream().min(Comparator.naturalOrder()).orElse(null);
			reports = List
				.of(new Report(said.status().code(), said.due(), null, (first != null) ? null : today(), first));
		}
		else if (current != null && new HashSet<>(reports).equals(new HashSet<>(before))
				&& !(said.status() == current.status() && (said.due() == null || said.due().equals(current.due())))) {
			var today = today();
			reports = Stream
				.concat(reports.stream().filter((report) -> report.statement() != null || !today.equals(report.day())),
						Stream.of(new Report(said.status().code(), said.due(), null, today, null)))
				.toList();
		}
		return headed(said, reports, Editions.read(this.jdbc, null));
	}

	/** Gives things the status and the last day that their reports have now. */
	public <E, R extends Reported<R>> void follow(List<E> things, Function<E, R> state, BiConsumer<E, R> change) {
		var editions = Editions.read(this.jdbc, null);
		for (var thing : things) {
			var before = state.apply(thing);
			var after = headed(before, Objects.requireNonNull(before.reports()), editions);
			if (!after.equals(before)) {
				change.accept(thing, after);
			}
		}
	}

	private static <R extends Reported<R>> R headed(R said, List<Report> reports, Editions editions) {
		var statements = new TreeSet<>(said.statements());
		reports.stream().map(Report::statement).filter(Objects::nonNull).forEach(statements::add);
		var newestFirst = newestFirst(reports, editions);
		return said.reported(newestFirst.stream().map(Report::status).findFirst().orElse(said.status().code()),
				newestFirst.stream()
					.map(Report::due)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(reports.isEmpty() ? said.due() : null),
				reports, List.copyOf(statements));
	}

	/** The report of the source that was published first; empty if no source reports. */
	public Optional<Report> first(List<Report> reports) {
		var editions = this.sources.editions(null);
		return reports.stream()
			.filter((report) -> report.statement() != null)
			.min(Comparator
				.<Report, LocalDate>comparing(
						(report) -> editions.edition(Objects.requireNonNull(report.statement()).source()).last())
				.thenComparing(Comparator.naturalOrder()));
	}

	/** Those that stand, the newest first. */
	private static List<Report> newestFirst(Collection<Report> reports, Editions editions) {
		var standing = reports.stream().filter((report) -> stands(report, editions)).toList();
		return (standing.isEmpty() ? reports : standing).stream().sorted(order(editions)).toList();
	}

	private static boolean stands(Report report, Editions editions) {
		var at = report.statement();
		if (at == null) {
			return true;
		}
		var status = editions.of(at.source());
		return status.original() == null && status.replacedBy(at.paragraph(), at.sentence()) == null
				&& status.retractedBy(at.paragraph(), at.sentence()) == null;
	}

	private static Comparator<Report> order(Editions editions) {
		return Comparator.<Report, LocalDate>comparing((report) -> day(report, editions).end())
			.reversed()
			.thenComparing((report) -> report.statement() != null)
			.thenComparing((report) -> kind(report, editions))
			.thenComparing(Report::statement, Comparator.nullsFirst(Comparator.comparing(Locator::source)
				.thenComparing(Comparator.<Locator>naturalOrder().reversed())));
	}

	private static PublisherKind kind(Report report, Editions editions) {
		var kind = (report.statement() != null) ? editions.edition(report.statement().source()).kind() : null;
		return (kind != null) ? kind : KINDS[KINDS.length - 1];
	}

	private static StatedPeriod day(Report report, Editions editions) {
		if (report.day() != null) {
			return report.day();
		}
		var published = editions.edition(Objects.requireNonNull(report.statement()).source());
		return new StatedPeriod(published.first(), published.last(), PeriodBasis.PUBLICATION);
	}

	private StatedPeriod today() {
		var today = DailyAnswers.today(this.clock);
		return new StatedPeriod(today, today, PeriodBasis.STATED);
	}

	/** Notes which reports of a request do not go with it, or with the data. */
	public void check(Reported<?> request, References references) {
		var reports = Objects.requireNonNull(request.reports());
		var statuses = statuses(request);
		IntStream.range(0, reports.size()).forEach((i) -> {
			var report = reports.get(i);
			var field = "/reports/" + i;
			references.known(field + "/status", report.status(), statuses.stream().map(Progress::code).toList());
			checkPeriod(field + "/duePeriod", report.duePeriod(), references);
			checkPeriod(field + "/day", report.day(), references);
			if (report.duePeriod() != null && !report.duePeriod().end().equals(report.due())) {
				references.refuse(field + "/due", String.valueOf(report.due()), "Must be the end of duePeriod.");
			}
			if (report.statement() == null && report.day() == null) {
				references.refuse(field + "/day", null, "Is missing: without a statement it says when this was so.");
			}
			if (report.statement() != null
					&& reports.subList(0, i).stream().anyMatch((it) -> report.statement().equals(it.statement()))) {
				references.refuse(field + "/statement", report.statement().toString(),
						"Is there twice: a statement has one report.");
			}
		});
		this.sources.check("/reports",
				statements(request).filter((locator) -> !request.statements().contains(locator)).toList(), references);
	}

	private static void checkPeriod(String field, @Nullable StatedPeriod period, References references) {
		if (period != null && period.end().isBefore(period.start())) {
			references.refuse(field + "/end", period.end().toString(), "Must not be before its start.");
		}
	}

	private static List<Progress> statuses(Reported<?> request) {
		return Stream.of(((Enum<?>) request.status()).getDeclaringClass().getEnumConstants())
			.map(Progress.class::cast)
			.toList();
	}

	/**
	 * Returns what is reported of a thing.
	 * @param said what is recorded of it; null if nothing can be reported of it
	 * @param told the statements that report it, and maybe others
	 */
	public Reporting of(@Nullable Reported<?> said, List<StatementResource> told, Language language) {
		return (said == null) ? Reporting.NONE : reporting(said, told, this.sources.editions(null), language);
	}

	/** Where something is reported; nowhere if it is null. */
	public static Stream<Locator> statements(@Nullable Reported<?> said) {
		return (said == null) ? Stream.of()
				: Objects.requireNonNull(said.reports()).stream().map(Report::statement).filter(Objects::nonNull);
	}

	private Reporting reporting(Reported<?> said, List<StatementResource> told, Editions editions, Language language) {
		var all = reports(said, told, editions, language);
		var period = newestFirst(Objects.requireNonNull(said.reports()), editions).stream()
			.filter((report) -> report.due() != null)
			.findFirst()
			.map(Reports::duePeriod)
			.orElse(null);
		return new Reporting(said.due(), period, isOverdue(said), all);
	}

	private static List<ReportResource> reports(Reported<?> said, List<StatementResource> told, Editions editions,
			Language language) {
		var names = statuses(said).stream()
			.collect(Collectors.toMap(Progress::code, (status) -> status.name(language)));
		return Objects.requireNonNull(said.reports()).stream().sorted(order(editions)).map((report) -> {
			var day = day(report, editions);
			var gist = told.stream()
				.filter((statement) -> statement.locator().equals(report.statement()))
				.map(StatementResource::gist)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			return new ReportResource(report.status(), names.getOrDefault(report.status(), report.status()),
					report.due(), duePeriod(report), Period.of(day.start(), day.end(), day.basis()), report.statement(),
					gist);
		}).toList();
	}

	private boolean isOverdue(Reported<?> said) {
		return said.due() != null && said.due().isBefore(DailyAnswers.today(this.clock)) && !said.status().isEnd();
	}

	/**
	 * Selects what is overdue, or what is not.
	 * @param overdue null for both
	 * @param statuses the statuses that there are
	 */
	public <T> Specification<T> overdue(@Nullable Boolean overdue, Progress[] statuses) {
		if (overdue == null) {
			return Specification.unrestricted();
		}
		var today = DailyAnswers.today(this.clock);
		var ends = Stream.of(statuses).filter(Progress::isEnd).toList();
		return (root, query, builder) -> {
			var due = root.<LocalDate>get("due");
			var isOverdue = builder.and(builder.isNotNull(due), builder.lessThan(due, today),
					root.get("status").in(ends).not());
			return overdue ? isOverdue : isOverdue.not();
		};
	}

	private static @Nullable Period duePeriod(Report report) {
		var period = report.duePeriod();
		if (period != null) {
			return Period.of(period.start(), period.end(), period.basis());
		}
		return (report.due() != null) ? Period.of(report.due(), report.due(), PeriodBasis.STATED) : null;
	}

}
