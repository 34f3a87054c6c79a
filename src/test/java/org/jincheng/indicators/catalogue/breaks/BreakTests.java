package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.curation.Example;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@CurationTests
class BreakTests {

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private RevisionService revisions;

	@AfterEach
	void removeWhatIsLeft() {
		this.curator.remove("breaks/new-one", "breaks/of-all", "breaks/of-place", "indicators/new-one", "places/140599",
				"sources/break-source/statements/1.1", "sources/break-source");
	}

	private void add(String body) {
		this.curator.add("breaks", body);
	}

	private List<String> found(String query) {
		return this.curator.get("breaks?sort=day" + query)
			.body()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

	@Test
	void reasonIsInTheLanguageOfTheRequest() {
		add(Example.BREAK.body().toString());
		assertThat(this.curator.get("breaks/new-one?lang=zh").body()).isEqualTo(Api.parse("""
				{"id": "new-one", "indicator": "poverty-rate", "place": "140500", "day": "2011-01-01", \
				"reason": "method",
				 "reasonName": "统计方法", "note": "标准提高",
				 "statement": {"source": "chinadaily-2019-09-02", "paragraph": 9, "sentence": 2}}"""));
	}

	@Test
	void thoseAreFoundThatHoldForAnIndicatorAndAPlace() {
		add(Example.BREAK.body().toString());
		add(Example.BREAK.with("id", "\"of-all\"").replace("\"140500\"", "null").replace("2011", "2001"));
		add(Example.BREAK.with("id", "\"of-place\"")
			.replace("\"poverty-rate\"", "null")
			.replace("method", "territory")
			.replace("2011", "1985"));
		assertThat(found("")).containsExactly("of-place", "of-all", "new-one");
		assertThat(found("&indicator=poverty-rate&place=140500")).containsExactly("of-place", "of-all", "new-one");
		assertThat(found("&indicator=gdp")).containsExactly("of-place");
		assertThat(found("&place=CN")).containsExactly("of-all");
		assertThat(found("&reason=territory")).containsExactly("of-place");
	}

	@Test
	void breakOfAMeasureIsOneOfItsPartsAndOfSharesOfIt() {
		add(Example.BREAK.with("indicator", "\"foreign-trade\"").replace("\"140500\"", "null"));
		for (var of : List.of("foreign-trade", "foreign-trade-private")) {
			assertThat(found("&indicator=" + of)).as(of).containsExactly("new-one");
			assertThat(Breaks.read(this.jdbc).of(of, "140500")).as(of).hasSize(1);
		}
		assertThat(found("&indicator=gdp")).isEmpty();
		assertThat(Breaks.read(this.jdbc).of("gdp", "140500")).isEmpty();
	}

	@Test
	void deleteWhenABreakRefersToItIsA409() {
		this.curator.send("POST", "indicators", Example.INDICATOR.with("statements", "[]"));
		this.curator.send("POST", "places", Example.PLACE.body().toString());
		this.curator.send("POST", "sources", """
				{"id": "break-source", "publisher": "P", "title": "T", "published": "2020", "language": "en"}""");
		this.curator.send("POST", "sources/break-source/statements", "{\"paragraph\": 1, \"sentence\": 1}");
		add("""
				{"id": "new-one", "indicator": "new-one", "place": "140599", "day": "2011-01-01", "reason": "census",
				 "statement": {"source": "break-source", "paragraph": 1, "sentence": 1}}""");
		for (var path : List.of("indicators/new-one", "places/140599", "sources/break-source/statements/1.1")) {
			var answer = this.curator.delete(path);
			assertThat(answer.status()).as(path).isEqualTo(409);
			assertThat(answer.text()).as(path).contains("breaks (1: new-one)");
		}
	}

	/** A revision that is written is seen, and in between nothing is read again. */
	@Test
	void areReadOnceForEachRevision() {
		var breaks = new RevisionReader<>(this.revisions, (_) -> Breaks.read(this.jdbc));
		var reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);
		assertThat(reading.<Breaks>execute((_) -> breaks.read(null)).isEmpty()).isTrue();
		add(Example.BREAK.body().toString());
		var read = reading.<Breaks>execute((_) -> breaks.read(null));
		assertThat(read.of("poverty-rate", "140500")).containsExactly(
				new BreakRequest("new-one", "poverty-rate", "140500", LocalDate.of(2011, 1, 1), BreakReason.METHOD,
						new Text("By a higher line", "标准提高"), new Locator("chinadaily-2019-09-02", 9, 2)));
		assertThat(reading.<Breaks>execute((_) -> breaks.read(null))).isSameAs(read);
		assertThat(breaks.known(Objects.requireNonNull(this.revisions.newestSeen()), null)).isSameAs(read);
		assertThat(new TransactionTemplate(this.transactions).<Breaks>execute((_) -> breaks.read(null)))
			.isNotSameAs(read);
	}

}
