package org.jincheng.indicators.figures.wording;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * Tells in a sentence how a figure compares, such as "fell more than 4.2% on 2014". Its
 * direction is a word, so that nobody takes a fall for a rise. A plan says that it is
 * one, such as "target: a rise of 6% on 2014".
 *
 * @param texts the texts of the language
 * @param figure a figure that has a value
 * @param comparison its comparison
 */
record ComparisonPhrase(FigureTexts texts, Observation figure, Comparison comparison) {

	private static final Set<String> PLANNED = Set.of("phrase.change", "phrase.average-change");

	String text() {
		var isWithPlace = this.comparison.place() != null;
		var form = "phrase." + (isWithPlace ? "against" : this.comparison.kind().code());
		var isDirected = isWithPlace || this.comparison.kind().isSigned();
		var compared = isDirected ? directed(form) : this.texts.text(this.figure);
		var text = (this.comparison.basePeriod() == null || !FigureWords.has(form)) ? compared
				: this.texts.words().text(form, compared, this.texts.base(this.comparison));
		return this.figure.status().isPlan()
				? this.texts.words().text("phrase.plan", Objects.requireNonNull(this.texts.status(this.figure)), text)
				: text;
	}

	private String directed(String form) {
		var direction = direction();
		// In Chinese, percentages, points and amounts rise by words of their own.
		var isPlanned = this.figure.status().isPlan() && PLANNED.contains(form);
		var name = (isPlanned ? Stream.of("phrase.plan") : Stream.of(form, "phrase.change"))
			.flatMap((of) -> Stream.of(of + direction + "." + this.figure.unit(), of + direction))
			.filter(FigureWords::has)
			.findFirst()
			.orElseThrow();
		return this.texts.words()
			.text(name, size(direction), this.texts.places().apply(String.valueOf(this.comparison.place())));
	}

	/**
	 * What is derived from a bound can have either direction, where a source says one.
	 */
	private String direction() {
		var upper = this.figure.quantity().upper();
		var least = this.figure.value().signum();
		var most = (upper != null) ? upper.signum() : least;
		if (least == 0 && most == 0) {
			return (this.figure.relation() == Relation.EQUAL) ? ".none" : ".either";
		}
		var isOpen = this.figure.provenance().origin() == Origin.DERIVED
				&& (least > 0 && this.figure.relation().isUnboundedBelow(this.figure.value())
						|| least < 0 && this.figure.relation().isUnboundedAbove(this.figure.value()));
		return isOpen ? ".either" : (least >= 0) ? ".up" : (most <= 0) ? ".down" : ".either";
	}

	/** Returns the value without the sign that the direction tells. */
	private String size(String direction) {
		var isFall = direction.equals(".down");
		if (!isFall && !direction.equals(".up")) {
			return this.texts.text(this.figure);
		}
		var value = FigureTexts.rounded(this.figure);
		var upper = this.figure.quantity().upper();
		var relation = this.figure.relation();
		var size = (upper == null) ? amount(value) : this.texts.words()
			.text("figure.between", amount(isFall ? upper : value), amount(isFall ? value : upper));
		// Less than -7 is a fall of more than 7.
		return this.texts.words().text("relation." + (isFall ? relation.reversed() : relation).code(), size);
	}

	private String amount(BigDecimal value) {
		return this.texts.amount(value.abs(), this.figure.unit(), false);
	}

}
