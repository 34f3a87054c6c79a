package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Selects observations of the first article. */
@ServiceTests
class ObservationSelectionTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			topic=trade                                            | 2
			topic=trade,environment                                | 4
			topic=trade&topic=environment                          | 4
			indicator=poverty-rate,green-space-share               | 2
			place=140500                                           | 14
			place=140000                                           | 0
			unit=CNY                                               | 5
			unit=CNY,USD&topic=investment                          | 6
			source=chinadaily-2023-04-11                           | 15
			from=2018&to=2018                                      | 2
			from=2019-09-02                                        | 11
			to=2018-12-31                                          | 2
			from=0001                                              | 14
			to=0001                                                | 0
			from=9999-12-31                                        | 0
			asOf=0001-01-01T00:00:00%2B14:00                       | 0
			q=villages                                             | 1
			q=SHARE+budget                                         | 1
			q=%E7%BB%BF%E5%9C%B0                                    | 1
			q=%E6%99%8B%E5%9F%8E%E7%BB%BF%E5%9C%B0                 | 1
			q=%E6%99%8B%E5%9F%8E%E5%B8%82%E7%9A%84%E7%BB%BF%E5%9C%B0 | 1
			q=%E5%A4%AA%E5%8E%9F%E7%BB%BF%E5%9C%B0                 | 0
			q=trade+2018                                           | 1
			q=trade2018                                            | 1
			q=2018%E5%B9%B4%E6%99%8B%E5%9F%8E                      | 2
			q=trade+2017                                           | 0
			q=%25                                                  | 0
			q=_                                                    | 0
			latest=1                                               | 14
			origin=stated                                          | 14
			origin=derived&topic=trade                             | 8
			origin=all&topic=trade                                 | 10
			origin=derived&q=exchange                              | 1
			origin=derived&unit=USD                                | 16
			origin=derived&to=2018                                 | 8
			origin=derived&asOf=2020                               | 0
			origin=derived&latest=1&topic=trade                    | 8
			""")
	void findReturnsAndCountsWhatMatches(String query, int matching) {
		var path = Api.BASE + "/observations?source=chinadaily-2019-09-02&" + query + "&count=true";
		assertThat(this.api.get(path).body().get("total").asInt()).isEqualTo(matching);
		assertThat(this.api.allPages(path + "&limit=1")).hasSize(matching).doesNotHaveDuplicates();
	}

}
