package org.jincheng.indicators.faces.dashboard;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The documentation of the API, as a page. */
@BrowserTests
class SwaggerUiTests {

	@Test
	void operationsAreListed(Visit visit) {
		var page = visit.open("/swagger-ui/index.html");
		assertThat(page).hasTitle("Swagger UI");
		assertThat(page.getByText("/api/v1/observations").first()).isVisible();
	}

}
