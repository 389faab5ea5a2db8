// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    OrderAddresses { billing = "billing", shipping = "shipping", }
}
rt::record! {
    Address { city = "city", company = "company", country = "country", email = "email",
    extra1 = "extra1", extra2 = "extra2", latitude = "latitude", location_id =
    "locationId", longitude = "longitude", name = "name", phone1 = "phone1", phone2 =
    "phone2", state = "state", state_code = "stateCode", street = "street", zip = "zip",
    }
}
rt::open_enum! {
    CountryCode { Ad = "AD", Ae = "AE", Af = "AF", Ag = "AG", Ai = "AI", Al = "AL", Am =
    "AM", An = "AN", Ao = "AO", Aq = "AQ", Ar = "AR", As = "AS", At = "AT", Au = "AU", Aw
    = "AW", Ax = "AX", Az = "AZ", Ba = "BA", Bb = "BB", Bd = "BD", Be = "BE", Bf = "BF",
    Bg = "BG", Bh = "BH", Bi = "BI", Bj = "BJ", Bl = "BL", Bm = "BM", Bn = "BN", Bo =
    "BO", Br = "BR", Bs = "BS", Bt = "BT", Bv = "BV", Bw = "BW", By = "BY", Bz = "BZ", Ca
    = "CA", Cc = "CC", Cd = "CD", Cf = "CF", Cg = "CG", Ch = "CH", Ci = "CI", Ck = "CK",
    Cl = "CL", Cm = "CM", Cn = "CN", Co = "CO", Cr = "CR", Cu = "CU", Cv = "CV", Cx =
    "CX", Cy = "CY", Cz = "CZ", De = "DE", Dj = "DJ", Dk = "DK", Dm = "DM", Do = "DO", Dz
    = "DZ", Ec = "EC", Ee = "EE", Eg = "EG", Eh = "EH", Er = "ER", Es = "ES", Et = "ET",
    Fi = "FI", Fj = "FJ", Fk = "FK", Fm = "FM", Fo = "FO", Fr = "FR", Ga = "GA", Gb =
    "GB", Gd = "GD", Ge = "GE", Gf = "GF", Gg = "GG", Gh = "GH", Gi = "GI", Gl = "GL", Gm
    = "GM", Gn = "GN", Gp = "GP", Gq = "GQ", Gr = "GR", Gs = "GS", Gt = "GT", Gu = "GU",
    Gw = "GW", Gy = "GY", Hk = "HK", Hm = "HM", Hn = "HN", Hr = "HR", Ht = "HT", Hu =
    "HU", Id = "ID", Ie = "IE", Il = "IL", Im = "IM", In = "IN", Io = "IO", Iq = "IQ", Ir
    = "IR", Is = "IS", It = "IT", Je = "JE", Jm = "JM", Jo = "JO", Jp = "JP", Ke = "KE",
    Kg = "KG", Kh = "KH", Ki = "KI", Km = "KM", Kn = "KN", Kp = "KP", Kr = "KR", Kw =
    "KW", Ky = "KY", Kz = "KZ", La = "LA", Lb = "LB", Lc = "LC", Li = "LI", Lk = "LK", Lr
    = "LR", Ls = "LS", Lt = "LT", Lu = "LU", Lv = "LV", Ly = "LY", Ma = "MA", Mc = "MC",
    Md = "MD", Me = "ME", Mf = "MF", Mg = "MG", Mh = "MH", Mk = "MK", Ml = "ML", Mm =
    "MM", Mn = "MN", Mo = "MO", Mp = "MP", Mq = "MQ", Mr = "MR", Ms = "MS", Mt = "MT", Mu
    = "MU", Mv = "MV", Mw = "MW", Mx = "MX", My = "MY", Mz = "MZ", Na = "NA", Nc = "NC",
    Ne = "NE", Nf = "NF", Ng = "NG", Ni = "NI", Nl = "NL", No = "NO", Np = "NP", Nr =
    "NR", Nu = "NU", Nz = "NZ", Om = "OM", Pa = "PA", Pe = "PE", Pf = "PF", Pg = "PG", Ph
    = "PH", Pk = "PK", Pl = "PL", Pm = "PM", Pn = "PN", Pr = "PR", Ps = "PS", Pt = "PT",
    Pw = "PW", Py = "PY", Qa = "QA", Re = "RE", Ro = "RO", Rs = "RS", Ru = "RU", Rw =
    "RW", Sa = "SA", Sb = "SB", Sc = "SC", Sd = "SD", Se = "SE", Sg = "SG", Sh = "SH", Si
    = "SI", Sj = "SJ", Sk = "SK", Sl = "SL", Sm = "SM", Sn = "SN", So = "SO", Sr = "SR",
    Ss = "SS", St = "ST", Sv = "SV", Sy = "SY", Sz = "SZ", Tc = "TC", Td = "TD", Tf =
    "TF", Tg = "TG", Th = "TH", Tj = "TJ", Tk = "TK", Tl = "TL", Tm = "TM", Tn = "TN", To
    = "TO", Tr = "TR", Tt = "TT", Tv = "TV", Tw = "TW", Tz = "TZ", Ua = "UA", Ug = "UG",
    Um = "UM", Us = "US", Uy = "UY", Uz = "UZ", Va = "VA", Vc = "VC", Ve = "VE", Vg =
    "VG", Vi = "VI", Vn = "VN", Vu = "VU", Wf = "WF", Ws = "WS", Ye = "YE", Yt = "YT", Za
    = "ZA", Zm = "ZM", Zw = "ZW" }
}
rt::record! {
    OrderCancel { cancel_id = "cancelId" required, cancelled_reason = "cancelledReason",
    quantity = "quantity", }
}
rt::open_enum! {
    CurrencyCode { Aed = "AED", Afn = "AFN", All = "ALL", Amd = "AMD", Ang = "ANG", Aoa =
    "AOA", Ars = "ARS", Aud = "AUD", Awg = "AWG", Azn = "AZN", Bam = "BAM", Bbd = "BBD",
    Bdt = "BDT", Bgn = "BGN", Bhd = "BHD", Bif = "BIF", Bmd = "BMD", Bnd = "BND", Bob =
    "BOB", Brl = "BRL", Bsd = "BSD", Btc = "BTC", Btn = "BTN", Bwp = "BWP", Byn = "BYN",
    Byr = "BYR", Bzd = "BZD", Cad = "CAD", Cdf = "CDF", Chf = "CHF", Clf = "CLF", Clp =
    "CLP", Cny = "CNY", Cop = "COP", Crc = "CRC", Cuc = "CUC", Cup = "CUP", Cve = "CVE",
    Czk = "CZK", Djf = "DJF", Dkk = "DKK", Dop = "DOP", Dzd = "DZD", Egp = "EGP", Ern =
    "ERN", Etb = "ETB", Eur = "EUR", Fjd = "FJD", Fkp = "FKP", Gbp = "GBP", Gel = "GEL",
    Ggp = "GGP", Ghs = "GHS", Gip = "GIP", Gmd = "GMD", Gnf = "GNF", Gtq = "GTQ", Gyd =
    "GYD", Hkd = "HKD", Hnl = "HNL", Hrk = "HRK", Htg = "HTG", Huf = "HUF", Idr = "IDR",
    Ils = "ILS", Imp = "IMP", Inr = "INR", Iqd = "IQD", Irr = "IRR", Isk = "ISK", Jep =
    "JEP", Jmd = "JMD", Jod = "JOD", Jpy = "JPY", Kes = "KES", Kgs = "KGS", Khr = "KHR",
    Kmf = "KMF", Kpw = "KPW", Krw = "KRW", Kwd = "KWD", Kyd = "KYD", Kzt = "KZT", Lak =
    "LAK", Lbp = "LBP", Lkr = "LKR", Lrd = "LRD", Lsl = "LSL", Ltl = "LTL", Lvl = "LVL",
    Lyd = "LYD", Mad = "MAD", Mdl = "MDL", Mga = "MGA", Mkd = "MKD", Mmk = "MMK", Mnt =
    "MNT", Mop = "MOP", Mro = "MRO", Mur = "MUR", Mvr = "MVR", Mwk = "MWK", Mxn = "MXN",
    Myr = "MYR", Mzn = "MZN", Nad = "NAD", Ngn = "NGN", Nio = "NIO", Nok = "NOK", Npr =
    "NPR", Nzd = "NZD", Omr = "OMR", Pab = "PAB", Pen = "PEN", Pgk = "PGK", Php = "PHP",
    Pkr = "PKR", Pln = "PLN", Pyg = "PYG", Qar = "QAR", Ron = "RON", Rsd = "RSD", Rub =
    "RUB", Rwf = "RWF", Sar = "SAR", Sbd = "SBD", Scr = "SCR", Sdg = "SDG", Sek = "SEK",
    Sgd = "SGD", Shp = "SHP", Sll = "SLL", Sos = "SOS", Srd = "SRD", Std = "STD", Svc =
    "SVC", Syp = "SYP", Szl = "SZL", Thb = "THB", Tjs = "TJS", Tmt = "TMT", Tnd = "TND",
    Top = "TOP", Try = "TRY", Ttd = "TTD", Twd = "TWD", Tzs = "TZS", Uah = "UAH", Ugx =
    "UGX", Usd = "USD", Uyu = "UYU", Uzs = "UZS", Vef = "VEF", Vnd = "VND", Vuv = "VUV",
    Wst = "WST", Xaf = "XAF", Xag = "XAG", Xau = "XAU", Xcd = "XCD", Xdr = "XDR", Xof =
    "XOF", Xpf = "XPF", Yer = "YER", Zar = "ZAR", Zmk = "ZMK", Zmw = "ZMW", Zwl = "ZWL" }
}
rt::record! {
    OrderDiscount { amount = "amount", amount_funded_by_seller = "amountFundedBySeller",
    discount_code = "discountCode" required, }
}
rt::open_enum! {
    OrderItemStatus { ReadyToShip = "readyToShip", Paid = "paid", Cancelled =
    "cancelled", CancelPending = "cancelPending", CancelRejected = "cancelRejected",
    CancelAccepted = "cancelAccepted", Shipped = "shipped", Pending = "pending", Picked =
    "picked", Completed = "completed", Returned = "returned", AwaitingPayment =
    "awaitingPayment", PendingAvailability = "pendingAvailability", AwaitingPickup =
    "awaitingPickup", PartiallyRefunded = "partiallyRefunded", PartiallyCancelled =
    "partiallyCancelled", Undelivered = "undelivered", ReturnRejected = "returnRejected",
    ReturnCompleted = "returnCompleted", ReturnReverted = "returnReverted", Refunded =
    "refunded", PartiallyShipped = "partiallyShipped" }
}
rt::open_enum! {
    OrderItemWeightUnit { Kg = "kg", G = "g", Lbs = "lbs", Oz = "oz", Ton = "ton", Mg =
    "mg" }
}
rt::record! {
    OrderReturn { pickup_address = "pickupAddress", pickup_date = "pickupDate", quantity
    = "quantity", refund_bank_account = "refundBankAccount", refund_bank_name =
    "refundBankName", refund_bank_number = "refundBankNumber", refund_method =
    "refundMethod", refunded_amount = "refundedAmount", return_id = "returnId" required,
    return_type = "returnType", returned_reason = "returnedReason", }
}
rt::record! {
    OrderShipment { quantity = "quantity", shipment_id = "shipmentId" required,
    shipping_provider = "shippingProvider", shipping_type = "shippingType", tracking_id =
    "trackingId", }
}
rt::open_enum! {
    AgeGroup { Newborn = "newborn", Infant = "infant", Toddler = "toddler", Kids =
    "kids", Adult = "adult", All = "all" }
}
rt::open_enum! {
    ProductCondition { New = "new", Used = "used", Refurbished = "refurbished" }
}
rt::open_enum! {
    LengthUnit { Cm = "cm", M = "m", Km = "km", Mm = "mm", Ft = "ft", In = "in" }
}
rt::record! {
    ProductAttributes { adult = "adult", age_group = "ageGroup", allow_backorders =
    "allowBackorders", asin = "asin", available = "available", available_end =
    "availableEnd", available_start = "availableStart", brand = "brand", color = "color",
    condition = "condition", cost_price = "costPrice", country = "country", created_at =
    "createdAt", currency = "currency", deleted = "deleted", description_html =
    "descriptionHtml", ean = "ean", gender = "gender", groups = "groups", gtin = "gtin",
    handling_time = "handlingTime", highlights_html = "highlightsHtml", images =
    "images", isbn = "isbn", item_height = "itemHeight", item_height_unit =
    "itemHeightUnit", item_length = "itemLength", item_length_unit = "itemLengthUnit",
    item_width = "itemWidth", item_width_unit = "itemWidthUnit", manufacturer =
    "manufacturer", material = "material", merchant_category_name =
    "merchantCategoryName", merchant_variant_id = "merchantVariantId", meta_fields =
    "metaFields", minimum_order_quantity = "minimumOrderQuantity", model_number =
    "modelNumber", mpn = "mpn", option_label1 = "optionLabel1", option_label2 =
    "optionLabel2", option_label3 = "optionLabel3", option_label4 = "optionLabel4",
    option_value1 = "optionValue1", option_value2 = "optionValue2", option_value3 =
    "optionValue3", option_value4 = "optionValue4", overwrites = "overwrites",
    package_content_html = "packageContentHtml", package_height = "packageHeight",
    package_height_unit = "packageHeightUnit", package_length = "packageLength",
    package_length_unit = "packageLengthUnit", package_quantity = "packageQuantity",
    package_width = "packageWidth", package_width_unit = "packageWidthUnit", parent_sku =
    "parentSku", price = "price", product_images = "productImages", publish = "publish",
    retail_price = "retailPrice", sale_end = "saleEnd", sale_name = "saleName",
    sale_price = "salePrice", sale_start = "saleStart", search_terms = "searchTerms",
    season = "season", shipping_cost = "shippingCost", shipping_details =
    "shippingDetails", shipping_type = "shippingType", ships_internationally =
    "shipsInternationally", short_description_html = "shortDescriptionHtml", size =
    "size", size_image = "sizeImage", size_system = "sizeSystem", sku = "sku",
    specifications_html = "specificationsHtml", stock_quantities = "stockQuantities",
    stock_quantity = "stockQuantity", style = "style", sub_title = "subTitle",
    system_category_id = "systemCategoryId", tax_free = "taxFree", tax_inclusive =
    "taxInclusive", title = "title", upc = "upc", updated_at = "updatedAt", variant_title
    = "variantTitle", vendor = "vendor", video_url = "videoUrl", volume = "volume",
    warranty_details = "warrantyDetails", warranty_period = "warrantyPeriod",
    warranty_unit = "warrantyUnit", weight = "weight", weight_unit = "weightUnit", }
}
rt::open_enum! {
    WarrantyPeriod { Day = "day", Week = "week", Month = "month", Year = "year" }
}
rt::open_enum! {
    WeightUnit { Kg = "kg", G = "g", Lbs = "lbs", Oz = "oz" }
}
rt::record! {
    OrderAttributes { addresses = "addresses", cancelled_reason = "cancelledReason",
    cancels = "cancels", confirmed = "confirmed", country = "country", created_at =
    "createdAt", currency = "currency", customer_id = "customerId",
    customer_newsletter_subscriber = "customerNewsletterSubscriber", discount_codes =
    "discountCodes", gift_message = "giftMessage", invoice_data = "invoiceData",
    invoice_id = "invoiceId", invoice_tax_number = "invoiceTaxNumber", invoice_tax_office
    = "invoiceTaxOffice", invoice_url = "invoiceUrl", is_dropship = "isDropship", is_gift
    = "isGift", item_paid_price = "itemPaidPrice", item_price = "itemPrice",
    item_sale_price = "itemSalePrice", item_shipping_cost = "itemShippingCost",
    item_status = "itemStatus", item_unit_price = "itemUnitPrice", item_weight =
    "itemWeight", item_weight_unit = "itemWeightUnit", link = "link", merchant_product_id
    = "merchantProductId", merchant_variant_id = "merchantVariantId", message_to_seller =
    "messageToSeller", order_discount_amount = "orderDiscountAmount", order_discount_code
    = "orderDiscountCode", order_gmv = "orderGmv", order_item_discount_amount =
    "orderItemDiscountAmount", order_item_tax = "orderItemTax", order_sub_total =
    "orderSubTotal", order_total = "orderTotal", order_total_paid = "orderTotalPaid",
    original_order_id = "originalOrderId", original_order_item_id =
    "originalOrderItemId", payment_type = "paymentType", product_name = "productName",
    publish = "publish", quantity = "quantity", refunded_shipping_amount =
    "refundedShippingAmount", returns = "returns", sale_channel = "saleChannel",
    shipments = "shipments", shipped_at = "shippedAt", shipping_cost = "shippingCost",
    shipping_discount_amount = "shippingDiscountAmount", shipping_label =
    "shippingLabel", shipping_label_id = "shippingLabelId", shipping_message =
    "shippingMessage", shipping_tax = "shippingTax", sku = "sku", status = "status",
    stock_location_id = "stockLocationId", system_order_item_number =
    "systemOrderItemNumber", system_order_number = "systemOrderNumber", system_product_id
    = "systemProductId", system_status = "systemStatus", system_variant_id =
    "systemVariantId", tags = "tags", tax = "tax", tax_inclusive = "taxInclusive",
    tax_name = "taxName", tax_rate = "taxRate", tracking_id = "trackingId", updated_at =
    "updatedAt", variant_name = "variantName", }
}
