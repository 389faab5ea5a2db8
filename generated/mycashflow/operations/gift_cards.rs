// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Gift cards. A gift card has no ID, only a code.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List gift cards.
    ///
    /// Lists the gift cards of the store, a page at a time.
    ///
    /// `GET /gift-cards`, mycashflow.txt line 1708; method and path **inferred, 88 % sure**: hyphenated plural, as listBannerGroups. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`page_size`](ListGiftCards::page_size): The number of items on a page of the list.
    /// - [`page`](ListGiftCards::page): The page to read; used with `page_size`.
    /// - [`sort`](ListGiftCards::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_gift_cards().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_gift_cards(&self) -> ListGiftCards {
        ListGiftCards(self.0.call(&LIST_GIFT_CARDS))
    }

    /// Create a gift card.
    ///
    /// Creates a gift card. Where the body has no code, one is generated and included in the response.
    ///
    /// `POST /gift-cards`, mycashflow.txt line 1727; method and path **inferred, 88 % sure**: as listGiftCards. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_gift_card(
    ///         &types::GiftCardCreate {
    ///             expires_at: Some("2021-10-20".parse()?),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_gift_card(&self, body: &GiftCardCreate) -> CreateGiftCard {
        CreateGiftCard(self.0.call(&CREATE_GIFT_CARD).json(body))
    }

    /// Get a gift card.
    ///
    /// Reads one gift card by its code.
    ///
    /// `GET /gift-cards/{giftCardCode}`, mycashflow.txt line 1746; method and path **inferred, 88 % sure**: as listGiftCards. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `gift_card_code`: Unique gift card code. It is generated when the gift card is created, unless the body gives one.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_gift_card("giftCardCode").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_gift_card(&self, gift_card_code: &str) -> GetGiftCard {
        GetGiftCard(self.0.call(&GET_GIFT_CARD).path("giftCardCode", gift_card_code))
    }

    /// Update a gift card.
    ///
    /// Changes the given fields of a gift card, its code included.
    ///
    /// `PATCH /gift-cards/{giftCardCode}`, mycashflow.txt line 1756; method and path **inferred, 87 % sure**: as listGiftCards; PATCH as updateBannerGroup. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `gift_card_code`: Unique gift card code. It is generated when the gift card is created, unless the body gives one.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_gift_card(
    ///         "giftCardCode",
    ///         &types::GiftCardUpdate {
    ///             expires_at: types::Patch::Value("2021-10-20".parse()?),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_gift_card(
        &self,
        gift_card_code: &str,
        body: &GiftCardUpdate,
    ) -> UpdateGiftCard {
        UpdateGiftCard(
            self
                .0
                .call(&UPDATE_GIFT_CARD)
                .path("giftCardCode", gift_card_code)
                .json(body),
        )
    }
}

rt::call!(ListGiftCards -> GiftCardList, ErrorBodyOrValidationErrors);

impl ListGiftCards {
    /// The number of items on a page of the list. Default: `50`.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.query("page_size", value))
    }

    /// The page to read; used with `page_size`. The printed default is 0, but samples and public clients count pages from 1. Default: `0`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The sorting of the list. Default: `id-asc`.
    pub fn sort(self, value: Sort) -> Self {
        Self(self.0.query("sort", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<GiftCard, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: GiftCardList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<GiftCardList, _, _>(paging, read)
    }
}

static LIST_GIFT_CARDS: rt::Operation = rt::get("listGiftCards", "/gift-cards")
    .parameters(&[rt::query("page_size"), rt::query("page"), rt::query("sort")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateGiftCard -> GiftCardResponse, ErrorBodyOrValidationErrors);

static CREATE_GIFT_CARD: rt::Operation = rt::post("createGiftCard", "/gift-cards")
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetGiftCard -> GiftCardResponse, ErrorBodyOrValidationErrors);

static GET_GIFT_CARD: rt::Operation = rt::get(
        "getGiftCard",
        "/gift-cards/{giftCardCode}",
    )
    .parameters(&[rt::path("giftCardCode")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateGiftCard -> GiftCardResponse, ErrorBodyOrValidationErrors);

static UPDATE_GIFT_CARD: rt::Operation = rt::patch(
        "updateGiftCard",
        "/gift-cards/{giftCardCode}",
    )
    .parameters(&[rt::path("giftCardCode")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
