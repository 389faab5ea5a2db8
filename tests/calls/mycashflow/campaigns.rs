use commerce_clients::mycashflow::types::{
    CampaignExpand, CampaignPriceUpdate, CampaignTranslation, CampaignUpdate, Decimal, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

#[tokio::test]
async fn campaigns() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    read(shop).await;
    update(shop).await;
    update_prices(shop).await;
    delete_prices(shop).await;
}

const EVERYTHING: [CampaignExpand; 3] =
    [CampaignExpand::Prices, CampaignExpand::Translations, CampaignExpand::Visibilities];

fn price(text: &str) -> Option<Decimal> {
    Some(text.parse().expect("a decimal"))
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_campaigns().expand(EVERYTHING).page_size(5).page(1).sort(Sort::IdAsc);
    stage.call("listCampaigns", list.send()).await.check(|response| {
        let [campaign] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((campaign.id, campaign.published), (1, Some(true)));
        assert_eq!(campaign.prices.as_ref().map(Vec::len), Some(3));
        assert_eq!(response.meta.and_then(|meta| meta.page_size), Some(5));
    });
    let get = client.get_campaign(1).expand(EVERYTHING).send();
    stage.call("getCampaign", get).await.check(|response| {
        let campaign = response.data;
        let conditions = campaign.conditions.expect("the sample has conditions");
        let time = conditions.time.expect("the sample has times");
        assert_eq!((time.from, time.to), (None, Some(at("2020-11-30T23:59:59+02:00"))));
        assert_eq!(conditions.code.as_deref(), Some("ALE123"));
        assert_eq!(conditions.customers.and_then(|customers| customers.group_ids), Some(vec![1, 4, 5]));
        let discounts = campaign.discounts.expect("the sample has discounts");
        assert_eq!(discounts.products.and_then(|products| products.quantity_discounts), Some(true));
        assert_eq!(discounts.free_shipping.and_then(|shipping| shipping.enabled), Some(true));
        assert_eq!(discounts.discount_row.and_then(|row| row.enabled), Some(false));
        let page = campaign.page.expect("the sample has a page");
        assert_eq!((page.pinned, page.link.as_deref()), (Some(false), Some("/category/6")));
        let rows: Vec<_> =
            campaign.prices.into_iter().flatten().map(|row| (row.product_id, row.price)).collect();
        assert_eq!(rows, [(4, price("39.99")), (5, price("39.99")), (4, price("39.99"))]);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let translation = CampaignTranslation {
        language: Some("en".into()),
        name: Some("Spring".into()),
        description: Some("<p>Everything must go</p>".into()),
        seo_title: Some("Title".into()),
        seo_page_title: Some("Page title".into()),
        seo_meta_description: Some("Meta description".into()),
    };
    let change = CampaignUpdate { published: Some(false), translations: Some(vec![translation]) };
    stage.call("updateCampaign", client.update_campaign(1, &change).send()).await.check(|response| {
        let campaign = response.data;
        assert_eq!((campaign.id, campaign.published), (1, Some(false)));
        assert_eq!(campaign.translations, change.translations);
        assert_eq!(campaign.updated_at, Some(at(NOW)));
        assert_eq!(campaign.conditions.and_then(|conditions| conditions.code).as_deref(), Some("ALE123"));
    });
    stage.again("getCampaign", client.get_campaign(1).send()).await.check(|response| {
        assert_eq!((response.data.published, response.data.prices), (Some(false), None));
    });
}

async fn update_prices(Shop { client, stage }: &Shop) {
    let rows = [
        CampaignPriceUpdate {
            variation_id: Some(3),
            quantity: Some(10),
            price: price("7.10"),
            order_limit: Some(2),
            ..CampaignPriceUpdate::new(8)
        },
        CampaignPriceUpdate {
            download_id: Some(2),
            quantity: Some(1),
            price: price("0.05"),
            ..CampaignPriceUpdate::new(9)
        },
    ];
    stage.call("updateCampaignPrices", client.update_campaign_prices(1, &rows).send()).await.check(
        |response| {
            let [rows] = response.data.as_slice() else { panic!("{response:?}") };
            let ids: Vec<_> =
                rows.iter().map(|row| (row.product_id, row.variation_id, row.download_id)).collect();
            assert_eq!(ids, [(8, Some(3), None), (9, None, Some(2))]);
            let prices: Vec<_> = rows.iter().map(|row| (row.quantity, row.price, row.order_limit)).collect();
            assert_eq!(prices, [(Some(10), price("7.1"), Some(2)), (Some(1), price("0.05"), None)]);
        },
    );
}

async fn delete_prices(Shop { client, stage }: &Shop) {
    let prices = || client.get_campaign(1).expand([CampaignExpand::Prices]).send();
    let delete = || client.delete_campaign_price(1, 8).variation_id(3).quantity(10).send();
    stage.call("deleteCampaignPrice", delete()).await.done();
    let delete_download = client.delete_campaign_price(1, 9).download_id(2).quantity(1).send();
    stage.call("deleteCampaignPrice#download", delete_download).await.done();
    stage.again("getCampaign", prices()).await.check(|response| {
        let rows: Vec<_> = response.data.prices.into_iter().flatten().map(|row| row.product_id).collect();
        assert_eq!(rows, [4, 5, 4], "what was there before");
    });
    stage.refused("deleteCampaignPrice", delete()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
