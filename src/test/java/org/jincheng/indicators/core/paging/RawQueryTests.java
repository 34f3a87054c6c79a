package org.jincheng.indicators.core.paging;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The query of a request in the address of a link. */
class RawQueryTests {

	@ParameterizedTest
	@CsvSource({ ", ''", "q=a%20b&limit=2, q=a%20b&limit=2", "q=a>; rel=x<b, q=a%3E; rel=x%3Cb" })
	void queryDoesNotEndTheAddressOfALink(String sent, String linked) {
		var request = new MockHttpServletRequest();
		request.setQueryString(sent);
		assertThat(RawQuery.of(request)).isEqualTo(linked);
	}

}
