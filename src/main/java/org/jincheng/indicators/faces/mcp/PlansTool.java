package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.subjects.plan.PlanResource;
import org.jincheng.indicators.subjects.plan.PlanSelection;
import org.jincheng.indicators.subjects.plan.PlanService;
import org.jincheng.indicators.subjects.plan.PlanType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what is planned, under way or overdue, and what became of targets. */
@Component("get_plans")
class PlansTool implements Tool<PlansTool.Arguments> {

	private final PlanService plans;

	private final Citations citations;

	private final Answers answers;

	PlansTool(PlanService plans, Citations citations, Answers answers) {
		this.plans = plans;
		this.citations = citations;
		this.answers = answers;
	}

	/**
	 * Which plans, as the parameters of {@code /plans} say it.
	 *
	 * @param after how many come before them; null for the first
	 */
	record Arguments(@Nullable List<String> place, @Nullable List<String> within, @Nullable List<PlanType> type,
			@Nullable String topic, @Nullable List<String> status, @Nullable Boolean overdue,
			@Nullable @Min(value = 1, message = "must be 1 or more") Integer after, @Nullable Language lang) {
	}

	/**
	 * Some of the plans.
	 *
	 * @param plans the plans, what was reported last first
	 * @param total how many there are
	 * @param citation the citation of the dataset
	 * @param next what {@code after} takes for the next ones; absent at the end
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(List<PlanResource> plans, int total, String citation, @Nullable Integer next) implements InWords {

		@Override
		public Stream<String> lines() {
			return Stream.concat(this.plans.stream().map(Answer::line), Stream.of(InWords.more(this.next)));
		}

		private static String line(PlanResource plan) {
			var outcome = (plan.outcome() != null) ? plan.outcome().words() : null;
			return Stream.of(plan.name() + ", " + plan.place().name(), plan.isFigure() ? plan.words() : null,
					plan.statusName() + (plan.overdue() ? " (overdue)" : ""), plan.isFigure() ? outcome : plan.due())
				.filter(Objects::nonNull)
				.map(Object::toString)
				.collect(Collectors.joining(": "));
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		var language = Objects.requireNonNullElse(asked.lang(), Language.EN);
		var all = this.plans
			.newestFirst(new PlanSelection(asked.place(), asked.within(), asked.type(), asked.topic(), asked.status(),
					asked.overdue()), language)
			.toList();
		var part = this.answers.part(all, Objects.requireNonNullElse(asked.after(), 0));
		return new Answer(part.items(), all.size(), this.citations.ofDataset(language), part.next());
	}

}
