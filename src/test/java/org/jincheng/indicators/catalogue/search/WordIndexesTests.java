package org.jincheng.indicators.catalogue.search;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionService.EarlierRows;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** An index is made of what the catalogue has, and only if that changes. */
@CurationTests
class WordIndexesTests {

	private static final String FIGURE = """
			{"indicator": "poverty-rate", "place": "140500", "unit": "percent", "value": 3, "relation": "eq",
			  "period": {"start": "1999-01-01", "end": "1999-12-31", "basis": "stated"}, "printed": "3 percent",
			  "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	@Autowired
	private WordIndexes indexes;

	@Autowired
	private RevisionService revisions;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Curator curator;

	@Test
	void figuresMakeNoNewIndexButEntriesDo() {
		assertThat(current().codes("indexed", EntryType.TOPIC)).isEmpty();
		this.curator.add("topics", """
				{"code": "indexed", "name": {"en": "Indexed", "zh": "索引"}}""");
		var indexed = current();
		assertThat(indexed.codes("indexed", EntryType.TOPIC)).containsExactly("indexed");
		var figure = this.curator.add("observations", FIGURE);
		assertThat(current()).isSameAs(indexed);
		this.curator.remove("topics/indexed", figure.header("Location").replace("/api/v1/", ""));
		assertThat(current().codes("indexed", EntryType.TOPIC)).isEmpty();
	}

	@Test
	void earlierMomentHasItsOwnIndex() {
		var now = current();
		var earlier = read(() -> {
			this.revisions.read(new EarlierRows(Instant.EPOCH, "all"));
			return this.indexes.current();
		});
		assertThat(earlier).isNotSameAs(now);
		this.curator.add("observations", FIGURE.replace("1999-", "1998-"));
		assertThat(current()).isSameAs(now);
	}

	private WordIndex current() {
		return read(this.indexes::current);
	}

	private WordIndex read(Supplier<WordIndex> reader) {
		var transaction = new TransactionTemplate(this.transactions);
		transaction.setReadOnly(true);
		return Objects.requireNonNull(transaction.execute((_) -> reader.get()));
	}

}
