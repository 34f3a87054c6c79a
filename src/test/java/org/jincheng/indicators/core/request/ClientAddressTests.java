package org.jincheng.indicators.core.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses are those of one client. */
class ClientAddressTests {

	@ParameterizedTest
	@CsvSource({ "[2001:db8:1:2::1], 2001:db8:1:2:ffff:ffff:ffff:ffff", "::ffff:192.0.2.1, 192.0.2.1",
			"2001:db8::1, 2001:0db8:0:0:0:0:0:2", "proxy, _hidden" })
	void theyAreOne(String address, String other) {
		assertThat(ClientAddress.of(address)).isEqualTo(ClientAddress.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.1, 192.0.2.2", "proxy, 192.0.2.1" })
	void theyAreTwo(String address, String other) {
		assertThat(ClientAddress.of(address)).isNotEqualTo(ClientAddress.of(other));
	}

	@Test
	void nameIsShortHoweverLongTheOneOfAProxyIs() {
		assertThat(ClientAddress.of("x".repeat(20_000)).text()).hasSizeLessThan(20);
	}

}
