package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The documentation of the API, as a page. */
@BrowserTests
class SwaggerUiTests {

	/** Of a document with one operation, which is listed sooner than those of the API. */
	@Test
	void operationsOfTheDocumentAreInGroupsThatOpen(Visit visit) {
		visit.page().route("**/v3/api-docs", (route) -> route.fulfill(new Route.FulfillOptions().setBody("""
				{"openapi": "3.1.0", "info": {"title": "API", "version": "1"},
				 "paths": {"/api/v1/observations": {"get": {"responses": {}}}}}""")));
		var page = visit.open("/swagger-ui/index.html");
		assertThat(page).hasTitle("Swagger UI");
		page.locator(".opblock-tag").click();
		assertThat(page.getByText("/api/v1/observations")).isVisible();
	}

}
