package org.jincheng.indicators.figures.derivation;

import java.util.List;
import java.util.Optional;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * The exchange rate that a source implies by printing one amount in yuan and in dollars.
 * The yuan amount counts as exact, since the source converted it as printed.
 *
 * @param yuan the amount in yuan
 * @param dollars the same amount in dollars
 */
public record ImpliedRate(Observation yuan, Observation dollars) {

	static final String YUAN = "CNY";

	static final String DOLLAR = "USD";

	/** Whether a figure is an amount in yuan, and no change of one. */
	public static boolean isInYuan(Observation figure) {
		return figure.unit().equals(YUAN) && figure.comparison() == null;
	}

	private static boolean isConversion(Observation yuan, Observation dollars) {
		return yuan.unit().equals(YUAN) && yuan.relation() == Relation.EQUAL && dollars.value().signum() > 0
				&& ConversionRates.Amount.of(yuan).equals(ConversionRates.Amount.of(dollars));
	}

	/** The newest rate at which the source of an amount converts, if it implies one. */
	public static Optional<ImpliedRate> of(Observation amount, List<Observation> stated) {
		return stated.stream()
			.filter((figure) -> figure.unit().equals(DOLLAR) && figure.relation() == Relation.EQUAL
					&& figure.sourceId().equals(amount.sourceId()))
			.flatMap((dollars) -> stated.stream()
				.filter((figure) -> isConversion(figure, dollars))
				.map((yuan) -> new ImpliedRate(yuan, dollars)))
			.findFirst();
	}

	/** An amount in yuan of the same source, as it is known. */
	public Estimate known(Observation amount) {
		return amount.id().equals(this.yuan.id()) ? Estimate.exact(amount.value()) : Estimate.of(amount);
	}

	/** What an amount in yuan is in dollars. */
	public Estimate toDollars(Estimate amount) {
		return amount.dividedBy(Estimate.exact(this.yuan.value()).dividedBy(Estimate.of(this.dollars)));
	}

	/** The rate as a formula reads it. */
	public String formula() {
		return "(%s CNY / %s USD)".formatted(this.yuan.value().toPlainString(), this.dollars.value().toPlainString());
	}

}
